import fc from 'fast-check';
import { isOrganisationCode, isSoundUscc, readUscc, usccCheckDigit } from '../../src/identifiers/uscc';
import vectors from '../fixtures/identifier-vectors.json';

describe('vectors of GB 32100 and GB 11714', () => {
  test.each(vectors.uscc)('$code', ({ code, uscc_ok: usccOk, org_ok: organisationOk }) => {
    expect(usccCheckDigit(code) === code.charAt(17)).toBe(usccOk);
    expect(isOrganisationCode(code.slice(8, 17))).toBe(organisationOk);
    expect(isSoundUscc(code)).toBe(usccOk && organisationOk);
    expect(readUscc(code).kind).toBe(usccOk && organisationOk ? 'sound' : 'check-digit');
  });

  test.each(vectors.org)('organisation code $code', ({ code, ok }) => {
    expect(isOrganisationCode(code)).toBe(ok);
    expect(isOrganisationCode(`${code.slice(0, 8)}-${code.slice(8)}`)).toBe(ok);
  });
});

describe('what is no code', () => {
  const sound = '91120222MA05K1A237';

  test.each(['', 'MA05K1A2', 'MA05K1A24', 'MA05K1A231', 'AMA05K1A23', 'MA05K1A2A'])(
    '%p is no organisation code',
    (code) => {
      expect(isOrganisationCode(code)).toBe(false);
    },
  );

  test.each(['', '91120222MA05K1A2', '中1120222MA05K1A22', '91120222MA05K1A2I', 'I1120222MA05K1A22'])(
    '%p has no check character',
    (body) => {
      expect(usccCheckDigit(body)).toBeNull();
    },
  );

  test.each(['', sound.slice(0, 17), `${sound}0`])('%p has not 18 characters', (code) => {
    expect(isSoundUscc(code)).toBe(false);
  });

  test('no last character makes a code with a letter outside the alphabet sound', () => {
    for (let place = 0; place < 8; place += 1) {
      for (const last of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        expect(isSoundUscc(`${sound.slice(0, place)}I${sound.slice(place + 1, 17)}${last}`)).toBe(false);
      }
    }
  });

  test.each(['0', 'X', '1'])('an organisation code that ends in %s is right in a credit code as well', (check) => {
    const organisation = Array.from({ length: 100 }, (_, index) => `${String(10_000_000 + index)}${check}`).find(
      (code) => isOrganisationCode(code),
    );
    const body = `91120222${organisation ?? ''}`;
    const code = body + (usccCheckDigit(body) ?? '');
    expect(readUscc(code)).toEqual({ kind: 'sound', code });
  });
});

describe('cells of a credit-code column', () => {
  test.each<[string | number, object]>([
    ['91120222MA05K1A237', { kind: 'sound', code: '91120222MA05K1A237' }],
    [' 91120222ma05k1a237 ', { kind: 'sound', code: '91120222MA05K1A237' }],
    ['９１１２０２２２MA05K1A237', { kind: 'sound', code: '91120222MA05K1A237' }],
    ['91120222MA05K1A238', { kind: 'check-digit', code: '91120222MA05K1A238', right: '7' }],
    ['91120222MAO5K1A237', { kind: 'format', reason: 'alphabet', proposal: '91120222MA05K1A237' }],
    ['9112022ZMA05K1A237', { kind: 'format', reason: 'alphabet', proposal: '91120222MA05K1A237' }],
    ['9112022ZMA05K1A238', { kind: 'format', reason: 'alphabet', proposal: null }],
    ['91120222MA05K1A23', { kind: 'format', reason: 'length', proposal: null }],
    ['待办', { kind: 'format', reason: 'length', proposal: null }],
    ['9.11202E+17', { kind: 'destroyed' }],
    [911202222894967200, { kind: 'destroyed' }],
    [1e15, { kind: 'destroyed' }],
    [-1e15, { kind: 'destroyed' }],
    [120222000012345, { kind: 'format', reason: 'length', proposal: null }],
  ])('%p', (value, reading) => {
    expect(readUscc(value)).toEqual(reading);
  });

  test('an organisation code whose own check fails is told although the last character is right', () => {
    const body = '91120222MA05K1A22';
    const code = body + (usccCheckDigit(body) ?? '');
    expect(readUscc(code)).toEqual({ kind: 'check-digit', code, right: null });
  });
});

test('no text or number makes the reading throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Z]{18}$/), fc.double()), (value) =>
      expect(readUscc(value).kind).toBeDefined(),
    ),
  );
});
