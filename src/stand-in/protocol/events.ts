/** An Excel event on its way to office.js: an entry of a rich-API message. */
export interface EventEntry {
  /** 65536: an Excel event. */
  readonly category: number;
  /** One of {@link EventType}. */
  readonly type: number;
  /** Worksheet id, or `Workbook` for the collection's events. */
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

/** Event ids of the rich API (`eventType` in office.js). */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetNameChanged: 25,
  workbookActivated: 2203,
} as const;

export const EXCEL_EVENT_CATEGORY = 65536;
/** Target of events of the worksheet collection. */
export const WORKBOOK_TARGET = 'Workbook';

/** Who listens to what: events nobody registered for are not sent, as in Excel. */
export class EventHub {
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private readonly selectionListeners = new Set<() => void>();
  private queue: EventEntry[] = [];
  private held = false;

  register(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** Sends an event to those registered for the sheet and for the workbook, after the current request. */
  raise(type: number, sheetId: string, message: Readonly<Record<string, unknown>>): void {
    const text = JSON.stringify(message);
    for (const targetId of [sheetId, WORKBOOK_TARGET]) {
      if (!this.registered.has(`${type} ${targetId}`)) continue;
      this.queue.push({ category: EXCEL_EVENT_CATEGORY, type, targetId, message: text });
    }
    if (this.queue.length > 0) this.flushSoon();
  }

  /** Tells of a new selection anywhere in the workbook (`Workbook.onSelectionChanged`). */
  raiseSelection(): void {
    for (const listener of this.selectionListeners) setTimeout(listener, 0);
  }

  /** Receives rich-API event entries. @returns a function that ends it */
  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Receives the document's selection event. @returns a function that ends it */
  listenToSelection(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** Keeps events back while a request is executed: they come after its answer. */
  hold(): void {
    this.held = true;
  }

  /** Sends what was kept back. */
  letGo(): void {
    this.held = false;
    if (this.queue.length > 0) this.flushSoon();
  }

  private flushSoon(): void {
    if (this.held) return;
    setTimeout(() => {
      if (this.held) return;
      const entries = this.queue;
      this.queue = [];
      if (entries.length === 0) return;
      for (const listener of this.listeners) listener(entries);
    }, 0);
  }
}
