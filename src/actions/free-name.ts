/** A sheet name that is not taken: the name itself, else with a number. Excel tells names apart without regard to case. */
export function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((other) => other.toLowerCase()));
  if (!names.has(name.toLowerCase())) return name;
  let number = 2;
  while (names.has(`${name}(${String(number)})`.toLowerCase())) number += 1;
  return `${name}(${String(number)})`;
}
