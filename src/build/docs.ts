import { writeFileSync } from 'node:fs';
import { checksPage } from './checks-page';
import { functionsPage } from './functions-page';

/** `npm run docs`: writes the reference pages that are generated from the code. Tests keep them up to date. */
const pages: Readonly<Record<string, () => string>> = {
  'docs/checks.md': checksPage,
  'docs/functions.md': functionsPage,
};

for (const [file, page] of Object.entries(pages)) writeFileSync(file, page());
