import { createRoot } from 'react-dom/client';
import type { Language } from '../model/language';
import { App } from './app';
import './page.css';

const language: Language = new URLSearchParams(window.location.search).get('language') === 'en-US' ? 'en-US' : 'zh-CN';
document.documentElement.lang = language;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App language={language} />);
