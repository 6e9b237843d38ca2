import { XmlScanner } from './xml-scanner';
import { decodeXString } from './xml-text';

/** Texts of the shared strings part by index; rich text as its plain text, phonetic readings left out. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Indexes whose text has runs of its own format. */
  readonly rich: ReadonlySet<number>;
}

const letterT = 116;
const letterR = 114;

export function readSharedStrings(xml: string | null): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  if (xml === null) return { texts, rich };
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (!scanner.isOpen || scanner.name !== 'si') continue;
    const entry = readRichText(scanner);
    if (entry.isRich) rich.add(texts.length);
    texts.push(entry.text);
  }
  return { texts, rich };
}

/** Reads the text of `<si>` or `<is>`, whose opening tag was just read; afterwards the scanner is at its end. */
export function readRichText(scanner: XmlScanner): { text: string; isRich: boolean } {
  let text = '';
  let isRich = false;
  if (scanner.isSelfClosing) return { text, isRich };
  for (let depth = 1; depth > 0;) {
    if (!scanner.next()) break;
    if (scanner.isClose()) {
      depth--;
      continue;
    }
    if (scanner.isEmpty()) continue;
    if (scanner.isNamed(letterT)) {
      scanner.skipElement();
      text += decodeXString(scanner.textBefore());
    } else if (scanner.isNamed(letterR)) {
      isRich = true;
      depth++;
    } else {
      scanner.skipElement();
    }
  }
  return { text, isRich };
}
