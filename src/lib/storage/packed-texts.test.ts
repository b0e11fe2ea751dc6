import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTexts, packTextsInParts, unpackTexts } from './packed-texts.ts';

describe('packed texts', () => {
	it('come back as they were, whatever they hold and however they are cut', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 20 }), (texts, maxUnits) => {
				expect(unpackTexts(packTexts(texts))).toEqual(texts);
				const parts = packTextsInParts(texts, maxUnits);
				const back: string[] = [];
				for (const part of parts) unpackTexts(part, back);
				expect(back).toEqual(texts);
			})
		);
	});

	it('never split a text, and keep parts within the limit where a text allows it', () => {
		const parts = packTextsInParts(['aaa', 'bb', 'a longer one', '', 'c'], 5);
		expect(parts.map(({ joined }) => joined)).toEqual(['aaabb', 'a longer one', 'c']);
	});
});
