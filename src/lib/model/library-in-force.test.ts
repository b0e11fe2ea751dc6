import { describe, expect, it } from 'vitest';
import { CHANNELS, MESSAGE_LANGUAGES, type LibraryEntry, type ReturnReason } from './library.ts';
import { CATEGORIES, STATUSES } from './standing.ts';
import { BUILT_IN_CONTACT_REASONS } from './contact-reasons.ts';
import { BUILT_IN_MESSAGES } from './message-templates.ts';
import { BUILT_IN_RETURN_REASONS } from './return-reasons.ts';
import { builtInEntry, effectiveLibrary, libraryKey, resetLibraryEntry, returnReasonOfGroup, setLibraryEntry } from './library-in-force.ts';

const fields = (...entries: [LibraryEntry | null, number, string?][]) =>
	new Map(entries.map(([value, counter, key]) => [key ?? libraryKey(value!.kind, value!.id), { value, counter, copy: 'a' }]));
const own = (id: string, over: Partial<ReturnReason> = {}): ReturnReason => ({
	kind: 'return',
	id,
	rule: '',
	text: 'A bunch for every tenth visit',
	leavingReasons: [],
	statuses: ['lost'],
	categories: ['A'],
	cost: { kind: 'fixed', amount: 300 },
	enabled: true,
	...over
});

describe('the built-in library', () => {
	it('proposes one reason to return to each group of A and B, none to C', () => {
		for (const status of STATUSES) {
			for (const category of CATEGORIES) {
				const naming = BUILT_IN_RETURN_REASONS.filter((reason) => reason.statuses.includes(status) && reason.categories.includes(category));
				expect(naming, `${status} ${category}`).toHaveLength(category === 'C' ? 0 : 1);
			}
		}
	});

	it('gives the lost several reasons to contact, so that not all hear the same', () => {
		expect(BUILT_IN_CONTACT_REASONS.filter((reason) => reason.trigger === 'whileLost').length).toBeGreaterThan(1);
		expect(BUILT_IN_CONTACT_REASONS.filter((reason) => reason.trigger === 'whileSleeping').length).toBeGreaterThan(1);
	});
});

describe('effectiveLibrary', () => {
	it('is the built-in one while nothing was changed', () => {
		expect(effectiveLibrary(new Map())).toEqual({
			contactReasons: BUILT_IN_CONTACT_REASONS,
			returnReasons: BUILT_IN_RETURN_REASONS,
			messages: BUILT_IN_MESSAGES
		});
	});

	it('puts a changed entry in the place of the built-in one, and own ones beside', () => {
		const points = { ...(builtInEntry('return', 'points') as ReturnReason), text: 'Points for coffee' };
		const { returnReasons } = effectiveLibrary(fields([points, 3], [own('x1'), 5]));
		expect(returnReasons).toHaveLength(BUILT_IN_RETURN_REASONS.length + 1);
		expect(returnReasons.slice(0, 2).map((reason) => reason.id)).toEqual(['x1', 'points']);
		expect(returnReasons.filter((reason) => reason.id === 'points')).toEqual([points]);
	});

	it('lets the newest change win a group, whatever order the fields come in', () => {
		const older = own('older');
		const newer = own('newer');
		for (const order of [fields([older, 1], [newer, 2]), fields([newer, 2], [older, 1])]) {
			expect(returnReasonOfGroup(effectiveLibrary(order).returnReasons, 'lost', 'A')?.id).toBe('newer');
		}
	});

	it('brings the built-in entry back when the field is empty again', () => {
		expect(effectiveLibrary(fields([null, 4, 'return/points'], [null, 5, 'return/x1']))).toEqual(effectiveLibrary(new Map()));
	});

	it('writes changes under the key it reads them from', () => {
		expect(setLibraryEntry(own('x1'))).toEqual({ group: 'library', key: resetLibraryEntry('return', 'x1').key, value: own('x1') });
	});

	it('M8 has a text for every channel in every language, one in use and one to compare it with', () => {
		for (const channel of CHANNELS) {
			for (const language of MESSAGE_LANGUAGES) {
				const texts = BUILT_IN_MESSAGES.filter((text) => text.channel === channel && text.language === language);
				expect(texts.map(({ variant, enabled }) => [variant, enabled])).toEqual([
					['a', true],
					['b', false]
				]);
			}
		}
		expect(new Set(BUILT_IN_MESSAGES.map(({ id }) => id)).size).toBe(BUILT_IN_MESSAGES.length);
	});

	it('leaves no trace of a change that was taken back', () => {
		const points = builtInEntry('return', 'points')!;
		expect(setLibraryEntry({ ...points, enabled: false }).value).not.toBeNull();
		expect(setLibraryEntry({ ...points, enabled: true })).toEqual(resetLibraryEntry('return', 'points'));
	});
});
