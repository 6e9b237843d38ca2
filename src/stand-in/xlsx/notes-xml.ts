import { parseA1 } from '../../model/address';
import type { Namespaces } from './namespaces';
import { xmlDeclaration, type OpcPackage } from './opc-package';
import type { CellNote } from './package-model';
import { worksheetOrder } from './worksheet-order';
import { decodeXString, encodeXString, escapeText } from './xml-text';
import {
  allNamed,
  childOf,
  childrenOf,
  parseXml,
  partNamed,
  putPart,
  relationshipId,
  TextEdits,
  textOf,
  withPrefix,
  type XmlElement,
  type XmlParts,
} from './xml-tree';

/**
 * Notes of cells: their text in the comments part (ECMA-376 part 1, 18.7), their boxes in a VML drawing that Excel
 * needs to show them. Threads of comments keep their own parts and are no notes.
 */
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

interface StoredNote {
  readonly note: CellNote;
  readonly element: XmlElement;
}

function storedNotes(root: XmlElement | null): StoredNote[] {
  const authors = childrenOf(childOf(root, 'authors'), 'author').map(textOf);
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap((element) => {
    const author = authors[Number(element.attributes.get('authorId') ?? '0')] ?? '';
    // Excel leaves a stand-in note beside each thread, for programs that know notes alone.
    if (author.startsWith('tc=')) return [];
    const text = childOf(element, 'text');
    const pieces = allNamed(text, 't').map(textOf).join('');
    return [{ note: { cell: element.attributes.get('ref') ?? '', author, text: decodeXString(pieces) }, element }];
  });
}

/** Notes of a sheet. @param part name of the sheet's part */
export function readNotes(file: OpcPackage, part: string): CellNote[] {
  const comments = file.related(part, 'comments');
  return storedNotes(comments === null ? null : file.xml(comments)).map((stored) => stored.note);
}

/** Brings the notes of a sheet to the wanted ones; a note that is the same keeps its XML and its box. */
export function writeNotes(
  file: OpcPackage,
  part: string,
  sheet: XmlParts,
  wanted: readonly CellNote[],
  namespaces: Namespaces,
): void {
  const comments = file.related(part, 'comments');
  const root = comments === null ? null : file.xml(comments);
  const stored = storedNotes(root);
  const keyOf = (note: CellNote): string => JSON.stringify([note.cell, note.author, note.text]);
  const gone = stored.filter((entry) => !wanted.some((note) => keyOf(note) === keyOf(entry.note)));
  const added = wanted.filter((note) => !stored.some((entry) => keyOf(entry.note) === keyOf(note)));
  if (gone.length === 0 && added.length === 0) return;
  const vml = vmlPart(file, part, sheet);
  if (comments !== null && root !== null) {
    const edits = new TextEdits(root.source);
    for (const { element } of gone) edits.replace(element.start, element.end, '');
    addComments(root, edits, added);
    file.setText(comments, edits.apply());
  } else {
    const created = file.freeName('xl/comments', '.xml');
    const text = `${xmlDeclaration}<comments xmlns="${namespaces.main}"><authors></authors><commentList></commentList></comments>`;
    const empty = parseXml(text);
    const edits = new TextEdits(text);
    addComments(empty, edits, added);
    file.add(created, commentsType, edits.apply());
    file.addRelationship(part, `${namespaces.relationships}/comments`, created);
  }
  const before = vml === null ? null : file.text(vml);
  const boxes = withoutBoxes(
    before ?? emptyVml,
    gone.map((entry) => entry.note.cell),
  );
  const text = withBoxes(
    boxes,
    added.map((note) => note.cell),
  );
  if (vml !== null) file.setText(vml, text);
  else addVml(file, part, sheet, text, namespaces);
}

function addComments(root: XmlElement, edits: TextEdits, added: readonly CellNote[]): void {
  const authors = childOf(root, 'authors');
  const list = childOf(root, 'commentList');
  if (authors === null || list === null || added.length === 0) return;
  const names = childrenOf(authors, 'author').map(textOf);
  const newNames = [...new Set(added.map((note) => note.author))].filter((name) => !names.includes(name));
  const all = [...names, ...newNames];
  edits.append(
    authors,
    withPrefix(newNames.map((name) => `<author>${escapeText(name)}</author>`).join(''), root.prefix),
  );
  const comments = added.map(
    (note) =>
      `<comment ref="${note.cell}" authorId="${all.indexOf(note.author)}"><text><t xml:space="preserve">${escapeText(encodeXString(note.text))}</t></text></comment>`,
  );
  edits.append(list, withPrefix(comments.join(''), root.prefix));
}

function vmlPart(file: OpcPackage, part: string, sheet: XmlParts): string | null {
  const element = partNamed(sheet, 'legacyDrawing');
  return element === null ? null : (file.relationship(part, relationshipId(parseXml(element.xml)))?.target ?? null);
}

function addVml(file: OpcPackage, part: string, sheet: XmlParts, text: string, namespaces: Namespaces): void {
  const vml = file.freeName('xl/drawings/vmlDrawing', '.vml');
  file.add(vml, vmlType, text);
  const id = file.addRelationship(part, `${namespaces.relationships}/vmlDrawing`, vml);
  const xml = `<${sheet.prefix}legacyDrawing xmlns:r="${namespaces.relationships}" r:id="${id}"/>`;
  putPart(sheet, worksheetOrder, 'legacyDrawing', xml);
}

const emptyVml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** VML is not always well-formed XML: shapes are found by their tags alone. */
const shapePattern = /<v:shape\b[\s\S]*?<\/v:shape>/g;

function withoutBoxes(vml: string, cells: readonly string[]): string {
  const gone = new Set(cells.map((cell) => placeOf(cell)));
  return vml.replace(shapePattern, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    return row !== undefined && column !== undefined && gone.has(`${row},${column}`) ? '' : shape;
  });
}

function placeOf(cell: string): string {
  const range = parseA1(cell);
  return range === null ? '' : `${range.top},${range.left}`;
}

function withBoxes(vml: string, cells: readonly string[]): string {
  const used = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  let id = Math.max(1024, ...used);
  const shapes = cells.map((cell) => {
    const { top = 0, left = 0 } = parseA1(cell) ?? {};
    id++;
    return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${left + 1}, 15, ${top}, 4, ${left + 4}, 15, ${top + 5}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${top}</x:Row><x:Column>${left}</x:Column></x:ClientData></v:shape>`;
  });
  const end = vml.lastIndexOf('</xml>');
  return end < 0 ? vml : vml.slice(0, end) + shapes.join('') + vml.slice(end);
}
