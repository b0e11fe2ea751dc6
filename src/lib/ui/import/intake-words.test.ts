import { expect, test } from 'vitest';
import { makeFormats } from '../../i18n/formats.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { overwriteGetLocale } from '../../i18n/generated/runtime.js';
import { INTAKE_ERROR_CODES, ISSUE_CODES } from '../../model/issues.ts';
import { ROLES } from '../../model/roles.ts';
import { delimiterWords, EFFECT_WORDS, errorWords, ISSUE_WORDS, ROLE_WORDS } from './intake-words.ts';

const PARAMS = { found: 2, needed: 3, role: 'date', row: 1204, raw: 'вчера', limit: 200, megabytes: 512, name: 'a.xlsx' };

test.each(LOCALES)('every code has its own sentence in %s, with nothing left to fill in', (locale) => {
	overwriteGetLocale(() => locale);
	const formats = makeFormats(locale, 'RUB');
	const errors = INTAKE_ERROR_CODES.map((code) => errorWords({ code, params: PARAMS }, formats));
	const all = [
		...errors,
		...ISSUE_CODES.map((code) => ISSUE_WORDS[code]()),
		...ROLES.map((role) => ROLE_WORDS[role]()),
		...Object.values(EFFECT_WORDS).map((words) => words())
	];
	for (const words of all) expect(words).not.toMatch(/intake_|undefined|[{}]|^$/);
	expect(new Set(errors).size).toBe(errors.length);
});

test('a sentence about rows names the row, and cuts a long cell', () => {
	overwriteGetLocale(() => 'ru');
	const words = errorWords({ code: 'rows.noneReadableDates', params: { rows: 3, row: 2, raw: 'x'.repeat(500) } }, makeFormats('ru', 'RUB'));
	expect(words).toContain('в строке 2');
	expect(words.length).toBeLessThan(250);
});

test('a delimiter nobody named is shown as it is', () => {
	expect(delimiterWords('|')).toBe('|');
});
