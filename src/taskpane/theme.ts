import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Greens close to Excel's own, dark to light. */
const brand: BrandVariants = {
  10: '#020402',
  20: '#0c1c13',
  30: '#0f2f1f',
  40: '#103d27',
  50: '#104b30',
  60: '#0f5a39',
  70: '#0e6942',
  80: '#107c41',
  90: '#2b8a53',
  100: '#449865',
  110: '#5ba677',
  120: '#72b48a',
  130: '#89c29d',
  140: '#a1cfb0',
  150: '#b9dcc4',
  160: '#d2ead9',
};

/** Fonts that Chinese Windows, macOS and Linux carry. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif";

const light: Theme = { ...createLightTheme(brand), fontFamilyBase };
/** Links two shades lighter than Fluent derives them: 4.5 : 1 on the dark ground (WCAG 2.2, 1.4.3). */
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  fontFamilyBase,
};
/** Where Windows' own colours hold, links take them too: the theme's yellow would be lost on a light contrast theme. */
const highContrast: Theme = {
  ...teamsHighContrastTheme,
  colorBrandForegroundLink: 'LinkText',
  colorBrandForegroundLinkHover: 'LinkText',
  colorBrandForegroundLinkPressed: 'LinkText',
  fontFamilyBase,
};

/** Office's own colours decide: a dark body background makes a dark pane, Windows' forced colours the contrast theme. */
export function paneTheme(bodyBackground: string | null, forcedColors: boolean, prefersDark: boolean): Theme {
  if (forcedColors) return highContrast;
  if (bodyBackground === null) return prefersDark ? dark : light;
  return luminance(bodyBackground) < 0.4 ? dark : light;
}

/** What the browser draws itself (date picker, scroll bars) follows the theme. */
export function colorSchemeOf(theme: Theme): 'light' | 'dark' {
  return theme === light ? 'light' : 'dark';
}

/** Relative brightness 0–1 of `#RRGGBB`; anything else counts as white. */
function luminance(color: string): number {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (match === null) return 1;
  const [r = 255, g = 255, b = 255] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}
