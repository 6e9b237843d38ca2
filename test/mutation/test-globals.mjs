import { format } from 'node:util';

/**
 * The few of Jest's globals that the unit tests use, as collectors: `describe` runs its body at once, `test` puts a test
 * on the list. `each` takes a table of rows as Jest does: a row that is an array is spread, `%s` is filled in the title.
 *
 * @returns {{ tests: { name: string, run: () => unknown }[], globals: { describe: Function, test: Function } }}
 */
export function collectTests() {
  const tests = [];
  const path = [];
  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  const test = (name, body) => {
    tests.push({ name: [...path, name].join(' '), run: body });
  };
  const each = (collect) => (table) => (title, body) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      const places = title.match(/%[sdijo]/g)?.length ?? 0;
      collect(format(title, ...values.slice(0, places)), () => body(...values));
    }
  };
  describe.each = each(describe);
  test.each = each(test);
  return { tests, globals: { describe, test } };
}
