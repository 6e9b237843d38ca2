import { SaxesParser } from 'saxes';
import { WorkbookFileError } from './workbook-file-error';

export interface XmlHandlers {
  /** Local name and attributes by their full names. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Goes through a part of the file once. Prefixes of elements are taken off: some programs write `x:row` for `row`.
 * @throws WorkbookFileError `damaged` when the part is no XML
 */
export function readXml(part: string, xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new WorkbookFileError('damaged', part);
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(localName(name), attributes));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(localName(name)));
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
