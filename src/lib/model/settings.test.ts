import { describe, expect, it } from 'vitest';
import { applyChanges, emptyDocument } from './document.ts';
import { refuseNumber } from './number-range.ts';
import { settingNumber, settingsUnder, settingText, typedSetting, type NumberSetting } from './settings.ts';

const OPENED: NumberSetting = {
	key: 'economics/email/opened',
	unit: 'share',
	rule: 'M8.1',
	preset: 0.2,
	min: 0,
	max: 1,
	minExclusive: true
};
const plan = emptyDocument('plan', 'copy', 0, '', '');
const withValue = (key: string, value: string | number | null) => applyChanges(plan, [{ group: 'setting', key, value }]).document;

describe('settings', () => {
	it('stand at the preset until a person sets them, and again after', () => {
		expect(settingNumber(plan, OPENED)).toBe(0.2);
		expect(typedSetting(plan, OPENED)).toBeNull();
		expect(settingNumber(withValue(OPENED.key, 0.35), OPENED)).toBe(0.35);
		expect(settingNumber(withValue(OPENED.key, null), OPENED)).toBe(0.2);
		expect(settingNumber(plan, { ...OPENED, preset: null })).toBeNull();
	});

	it('refuse what lies outside their range, and take no such value from a file', () => {
		expect([NaN, Infinity].map((value) => refuseNumber(OPENED, value))).toEqual(['notANumber', 'notANumber']);
		expect([-0.1, 0, 1.01, 1, 0.01].map((value) => refuseNumber(OPENED, value))).toEqual(['tooSmall', 'tooSmall', 'tooLarge', null, null]);
		expect(refuseNumber({ ...OPENED, minExclusive: false }, 0)).toBeNull();
		expect([1, 0.5].map((value) => refuseNumber({ ...OPENED, whole: true }, value))).toEqual([null, 'notWhole']);
		expect(settingNumber(withValue(OPENED.key, 7), OPENED)).toBe(0.2);
		expect(settingNumber(withValue(OPENED.key, 'many'), OPENED)).toBe(0.2);
	});

	it('are found by their path', () => {
		const { document } = applyChanges(plan, [
			{ group: 'setting', key: 'scenario/a/name', value: 'Bold' },
			{ group: 'setting', key: 'scenario/a/lever/margin', value: 0.4 },
			{ group: 'setting', key: 'scenario/ab/name', value: 'Other' },
			{ group: 'setting', key: 'scenario/a/order', value: null }
		]);
		expect([...settingsUnder(document, 'scenario/a/')]).toEqual([
			['name', 'Bold'],
			['lever/margin', 0.4]
		]);
		expect(settingText(document, 'scenario/a/name')).toBe('Bold');
		expect(settingText(document, 'scenario/a/lever/margin')).toBe('');
	});
});
