import type { FieldType, LedgerKind } from '../ledger';

/** Words that an enum column may hold, and the other words staff use for each. Compared without spaces, NFKC, in capitals. */
export interface Vocabulary {
  /** Standard word → aliases. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Whether a word outside the vocabulary is a fault (`enum.unknown`), or kept as staff wrote it. */
  readonly closed: boolean;
  /**
   * Finds the standard word in a longer text, for columns where staff write more than the word (市级试点企业). Tried after
   * the words and aliases; `null` when nothing is found.
   */
  readonly within?: (text: string) => string | null;
}

/** One field of a kind of ledger: the words of its header and how its cells are read. */
export interface FieldDefinition {
  readonly id: string;
  readonly type: FieldType;
  /** The standard header. */
  readonly header: string;
  /** Other headers staff use. */
  readonly synonyms: readonly string[];
  /** A field the kind cannot do without (`!` in the specification). */
  readonly required?: true;
  /** A cell may name several (、 ， ; or a line break): the first one counts. */
  readonly several?: true;
  readonly vocabulary?: Vocabulary;
  /** A date of something that has happened, so never after the data date. */
  readonly pastEvent?: true;
  /** A date up to which something holds: 长期 means without end, and of a span (…至…) the end counts. */
  readonly until?: true;
  /** Of a column of towns: offices of the district itself (区知识产权局) may stand there too, and mean no town. */
  readonly orOffice?: true;
  /** Stands in ledgers of many kinds (镇街, 信用代码, 备注) and says nothing about which kind a sheet is. */
  readonly common?: true;
}

/** One kind of ledger as data: everything recognition and reading know about it. */
export interface KindDefinition {
  readonly kind: LedgerKind;
  /** What staff call it. */
  readonly title: string;
  readonly fields: readonly FieldDefinition[];
  /** Words in a sheet's name or title that speak for the kind. */
  readonly titleWords: RegExp;
  /** Fields of which at least one must have a column besides the required ones; empty: the required ones suffice. */
  readonly alsoOneOf: readonly string[];
  /** Fewest recognised columns. */
  readonly fewestColumns: number;
}
