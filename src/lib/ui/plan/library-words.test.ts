import { expect, it } from 'vitest';
import { CONTACT_REASON_IDS } from '../../model/contact-reasons.ts';
import { BUILT_IN_RETURN_REASONS, RETURN_REASON_IDS } from '../../model/return-reasons.ts';
import type { ChannelClosed, PlannedContact } from '../../reactivation/types.ts';
import { CLOSED_WORDS, GAP_WORDS, reasonAbout, reasonName, reasonNameById } from './library-words.ts';
import { CONTACT_REASON_WORDS, RETURN_REASON_WORDS } from '../../i18n/library-words.ts';

it('names everything the plan can say', () => {
	// The type check is the test here: a code without words does not compile.
	const closed: Readonly<Record<ChannelClosed, () => string>> = CLOSED_WORDS;
	const gaps: Readonly<Record<PlannedContact['gaps'][number], () => string>> = GAP_WORDS;
	const words = [...Object.values(closed), ...Object.values(gaps)].map((word) => word());
	expect(new Set(words).size).toBe(words.length);
	expect(Object.keys(CONTACT_REASON_WORDS)).toEqual([...CONTACT_REASON_IDS]);
	expect(Object.keys(RETURN_REASON_WORDS)).toEqual([...RETURN_REASON_IDS]);
});

it('prefers the wording a person wrote', () => {
	const [promise] = BUILT_IN_RETURN_REASONS;
	expect(reasonName(promise)).toBe('Personal promise');
	expect(reasonName({ ...promise, text: 'A call from the owner' })).toBe('A call from the owner');
	expect(reasonName({ ...promise, text: '' })).toBe('Personal promise');
});

it('does not take an id for a property every object has', () => {
	const own = { ...BUILT_IN_RETURN_REASONS[0], id: 'constructor', text: null };
	expect(reasonName(own)).toBe('Without wording');
	expect(reasonAbout(own)).toBe('');
});

it('finds a name by id, and says when there is none', () => {
	expect(reasonNameById(BUILT_IN_RETURN_REASONS, 'points')).toBe('Points worth spending');
	expect(reasonNameById(BUILT_IN_RETURN_REASONS, 'gone')).toBeNull();
	expect(reasonNameById(BUILT_IN_RETURN_REASONS, null)).toBeNull();
});
