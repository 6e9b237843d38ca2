import { createRoot } from 'react-dom/client';
import type { Language } from '../model/language';
import { App } from './app';
import './page.css';

const query = new URLSearchParams(window.location.search);
const language: Language = query.get('language') === 'en-US' ? 'en-US' : 'zh-CN';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.lang = language;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App language={language} theme={theme} />);
