/**
 * Where the pane's page takes office.js from, a setting of the build:
 * `cdn` is Microsoft's network, `china` the one that 21Vianet runs for China, `local` a copy of the package
 * `@microsoft/office-js` beside our own files. Microsoft supports the first two; the copy is for intranets without
 * a way out and is marked as unsupported by Microsoft.
 */
export const officeJsSources = ['cdn', 'china', 'local'] as const;
export type OfficeJsSource = (typeof officeJsSources)[number];

/** Address of office.js for a page at the root of the site. */
export const officeJsUrls: Readonly<Record<OfficeJsSource, string>> = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};

/**
 * The files of `@microsoft/office-js/dist` that an Excel of our floor asks for: the loader, one library a platform
 * (`<host>-<platform>-<version>.js`) and the texts of Office's display language. They are shipped unchanged.
 */
export const officeJsFiles: readonly string[] = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'excel-winrt-16.00.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
  'en-us/office_strings.js',
];

/** @throws Error with a Chinese sentence for a word that is no source */
export function parseOfficeJsSource(word: string): OfficeJsSource {
  const source = officeJsSources.find((known) => known === word);
  if (source === undefined) {
    throw new Error(`officeJs 只能是 ${officeJsSources.join('、')} 之一，现在是「${word}」。`);
  }
  return source;
}

/**
 * Content-Security-Policy of the pane's page. Scripts come from our own site and from where office.js is; nothing else
 * is reached. Fluent UI writes its styles into `<style>` elements, so style alone may be inline.
 */
export function paneContentSecurityPolicy(source: OfficeJsSource): string {
  const scripts = source === 'local' ? "'self'" : `'self' ${new URL(officeJsUrls[source]).origin}`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}
