/** What the ribbon's buttons go by. */
export interface ActivityState {
  /** An action that reads or writes the workbook is under way: a second one would get into its way. */
  readonly busy: boolean;
  /** `false` once it is known that no cell is marked; `true` also while nobody has looked yet. */
  readonly mayBeMarked: boolean;
}

/** Keeps what the add-in is doing, for whoever wants to show it. */
export class Activity {
  private running = 0;
  private mayBeMarked = true;
  private readonly listeners = new Set<(state: ActivityState) => void>();

  get state(): ActivityState {
    return { busy: this.running > 0, mayBeMarked: this.mayBeMarked };
  }

  /** Runs work that others wait for. Work within work counts as one. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.running += 1;
    if (this.running === 1) this.tell();
    try {
      return await work();
    } finally {
      this.running -= 1;
      if (this.running === 0) this.tell();
    }
  }

  /** What an action that set or took off marks left. */
  marked(mayBeMarked: boolean): void {
    if (this.mayBeMarked === mayBeMarked) return;
    this.mayBeMarked = mayBeMarked;
    if (this.running === 0) this.tell();
  }

  /** @returns the way to stop listening */
  listen(listener: (state: ActivityState) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.state);
  }
}
