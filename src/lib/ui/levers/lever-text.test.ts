import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../i18n/formats.ts';
import { isSwitch, LEVER_NAMES, LEVERS, refuseLever } from '../../model/levers.ts';
import { fieldText, readField, refusalText } from './lever-text.ts';
import { originWords } from './lever-words.ts';
import { LEVER_WORDS } from '../../i18n/lever-words.ts';

const en = makeFormats('en', 'UAH');
const ru = makeFormats('ru', 'RUB');
const both = { sleepingAfter: 1, lostAfter: 3 };

describe('the field of a lever', () => {
	it('holds shares in percent and reads them back with either mark', () => {
		expect(fieldText(ru, 'returnRate', 0.125)).toBe('12,5');
		expect(readField(ru, 'returnRate', '12,5')).toBe(0.125);
		expect(readField(ru, 'returnRate', '12.5 %')).toBe(0.125);
		expect(readField(en, 'churn', '25')).toBe(0.25);
	});

	it('reads money and days as they are', () => {
		expect(readField(ru, 'averageCheck', '1 250,5 ₽')).toBe(1250.5);
		expect(readField(en, 'cycle', '60')).toBe(60);
		expect(readField(en, 'cycle', '60 %')).toBeNull();
	});

	it('shows what it would read again, for every lever', () => {
		for (const name of LEVER_NAMES) for (const formats of [en, ru]) expect(readField(formats, name, fieldText(formats, name, 0.25)), name).toBe(0.25);
	});
});

describe('words', () => {
	it('name every refusal with what would do', () => {
		expect(refusalText(en, 'cycle', refuseLever('cycle', 0, both) ?? 'notANumber', both)).toContain('0');
		expect(refusalText(en, 'returnRate', refuseLever('returnRate', 1.2, both) ?? 'notANumber', both)).toContain('100%');
		expect(refusalText(en, 'lostAfter', refuseLever('lostAfter', 0.5, both) ?? 'notANumber', both)).toContain('1');
		expect(refusalText(en, 'sleepingAfter', refuseLever('sleepingAfter', 4, both) ?? 'notANumber', both)).toContain('3');
	});

	it('are a sentence around the number, for every lever', () => {
		for (const name of LEVER_NAMES.filter((candidate) => !isSwitch(candidate))) {
			const parts = LEVER_WORDS[name].sentence({ field: '|', n: 3, unit: '₴' }).split('|');
			expect(parts, name).toHaveLength(2);
			expect(parts[0].trim(), name).not.toBe('');
		}
	});

	it('say that the costs are to be looked at where they leave no margin', () => {
		expect(originWords('margin', 'unknown', LEVERS.margin.rule).title).toContain('costs');
		expect(originWords('churn', 'unknown', LEVERS.churn.rule).title).not.toContain('costs');
	});

	it('say whose rule of thumb a preset is', () => {
		expect(originWords('returnableShare', 'preset', LEVERS.returnableShare.rule).text).toContain('[R] M2.5');
		expect(originWords('returnRate', 'preset', LEVERS.returnRate.rule).text).toContain('[K] M2.4');
		expect(originWords('margin', 'preset', LEVERS.margin.rule).text).not.toContain('[');
	});
});
