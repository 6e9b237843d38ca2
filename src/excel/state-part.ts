import { stateNamespace } from '../state/state-xml';
import type { ExcelHost } from './host';

/** The parts that hold our state; normally none or one, several after workbooks were merged. */
export class StatePart {
  private constructor(
    private readonly parts: Excel.CustomXmlPartCollection | Excel.CustomXmlPartScopedCollection,
    private texts: readonly OfficeExtension.ClientResult<string>[] = [],
  ) {}

  /** Puts the look-up into the batch; goes with the first sync of whoever reads. */
  static find(context: Excel.RequestContext): StatePart {
    const parts = context.workbook.customXmlParts.getByNamespace(stateNamespace);
    parts.load('items/id');
    return new StatePart(parts);
  }

  /** Puts the reading into the batch; after the sync that followed {@link find}. */
  loadText(): void {
    this.texts = this.parts.items.map((part) => part.getXml());
  }

  /** The XML texts; after the sync that followed {@link loadText}. */
  xml(): string[] {
    return this.texts.map((text) => text.value);
  }

  /** Puts the saving into the batch; after the sync that followed {@link find}. Surplus parts go. */
  save(context: Excel.RequestContext, xml: string): void {
    const [first, ...surplus] = this.parts.items;
    if (first === undefined) context.workbook.customXmlParts.add(xml);
    else first.setXml(xml);
    for (const part of surplus) part.delete();
  }
}

/** What {@link changeStatePart} wants to be written. */
export interface StateChange<T> {
  /** The new state as XML; `null`: leave the workbook alone. */
  readonly xml: string | null;
  /** Texts to keep unchanged in a part of their own, wrapped as XML in the set-aside namespace. */
  readonly setAside: readonly string[];
  readonly result: T;
}

/** Reads the state's XML texts, lets `change` decide, writes. Three syncs, two when nothing is to be written. */
export async function changeStatePart<T>(
  host: ExcelHost,
  change: (xml: readonly string[]) => StateChange<T>,
): Promise<T> {
  return host.run(async (context) => {
    const part = StatePart.find(context);
    await context.sync();
    part.loadText();
    await context.sync();
    const { xml, setAside, result } = change(part.xml());
    if (xml === null) return result;
    for (const text of setAside) context.workbook.customXmlParts.add(text);
    part.save(context, xml);
    await context.sync();
    return result;
  });
}
