import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextOfBytes, textsInRow } from './text-of-bytes.ts';

const sign = fc.oneof(fc.constantFrom('a', 'я', '№', '🙂', '\ufeff', 'e\u0301', '\ufffd'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
const utf8 = fc.array(sign, { maxLength: 12 }).map((signs) => new TextEncoder().encode(signs.join('')));
const anyBytes = fc.uint8Array({ maxLength: 12 });

it('cuts texts in a row as each is told alone, whatever their bytes', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.array(utf8), fc.array(fc.oneof({ weight: 5, arbitrary: utf8 }, anyBytes))),
			fc.constantFrom('utf-8' as const, 'windows-1251' as const),
			(texts, encoding) => {
				const bytes = Uint8Array.from(texts.flatMap((text) => [...text]));
				const ends = Int32Array.from([0, ...texts.map((_, k) => texts.slice(0, k + 1).reduce((sum, { length }) => sum + length, 0))]);
				const textOf = new TextOfBytes(bytes, encoding);
				expect(textsInRow(bytes, ends, texts.length, encoding)).toEqual(texts.map((_, k) => textOf.slice(ends[k], ends[k + 1])));
			}
		)
	);
});
