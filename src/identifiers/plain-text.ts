/**
 * Characters that staff cannot see but that make two equal texts different: spaces of every width, zero-width marks,
 * the byte-order mark, soft hyphens, line breaks and tabs.
 */
const invisible = /[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;
const everyInvisible = /[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/gu;

/** Whether the text holds a space, a line break or a zero-width character anywhere. */
export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

/** The text without spaces, line breaks and zero-width characters. */
export function withoutInvisible(text: string): string {
  return text.replace(everyInvisible, '');
}

/**
 * Whether a text is already in its plain form: only printable ASCII without a space and common Chinese characters, so
 * that neither NFKC nor the removal of invisible characters can change it. Far cheaper than normalising and comparing.
 */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x4e00 ? unit < 0x21 || unit > 0x7e : unit > 0x9fff) return false;
  }
  return true;
}

/** NFKC (full-width letters, digits and marks become ordinary ones), then everything invisible removed. */
export function plainText(text: string): string {
  return isPlain(text) ? text : withoutInvisible(text.normalize('NFKC'));
}
