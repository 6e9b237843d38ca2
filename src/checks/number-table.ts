/**
 * First positions of application numbers, as a flat hash table: a hundred thousand numbers are entered and looked up in a
 * few milliseconds, without an object each. A number is told by its digits before the check digit, which follows from them.
 */
export class NumberTable {
  readonly #mask: number;
  /** Year and type. */
  readonly #heads: Int32Array;
  /** Serial + 1; 0 marks a free slot. */
  readonly #serials: Int32Array;
  readonly #positions: Int32Array;
  #head = 0;
  #serial = 0;

  /** @param most how many numbers will be entered at most */
  constructor(most: number) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.#mask = size - 1;
    this.#heads = new Int32Array(size);
    this.#serials = new Int32Array(size);
    this.#positions = new Int32Array(size);
  }

  /** The position entered first for a canonical number, or -1 when this call entered it. */
  enter(number: string, position: number): number {
    const slot = this.#slotOf(number);
    if (this.#serials[slot] !== 0) return this.#positions[slot] ?? -1;
    this.#heads[slot] = this.#head;
    this.#serials[slot] = this.#serial;
    this.#positions[slot] = position;
    return -1;
  }

  /** The position entered first for a canonical number, -1 when there is none. */
  find(number: string): number {
    const slot = this.#slotOf(number);
    return this.#serials[slot] === 0 ? -1 : (this.#positions[slot] ?? -1);
  }

  /** The slot of a number, or the free one where it belongs. */
  #slotOf(number: string): number {
    // 201710601862.3: five digits of year and type, seven of the serial; until 2003 three and five.
    const headLength = number.length >= 12 ? 5 : 3;
    const end = headLength === 5 ? 12 : 8;
    let head = 0;
    for (let at = 0; at < headLength; at++) head = (head * 10 + number.charCodeAt(at) - 48) | 0;
    let serial = 0;
    for (let at = headLength; at < end; at++) serial = (serial * 10 + number.charCodeAt(at) - 48) | 0;
    serial = (serial + 1) | 0;
    this.#head = head;
    this.#serial = serial;
    const hash = Math.imul(serial, 0x9e37_79b1) ^ Math.imul(head, 0x85eb_ca6b);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#serials[slot] !== 0 && (this.#serials[slot] !== serial || this.#heads[slot] !== head)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}
