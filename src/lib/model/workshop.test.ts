import { describe, expect, it } from 'vitest';
import { applyChanges, emptyDocument } from './document.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import { mergePlans } from './merge-plans.ts';
import { asCopy } from './copies.ts';
import {
	leaveWorkshopAt,
	WORKSHOP_MINUTES,
	WORKSHOP_STEPS,
	workshopMinutes,
	workshopNote,
	workshopNoteKey,
	workshopPlace,
	writeWorkshopNote
} from './workshop.ts';

const plan = emptyDocument('plan', 'copy', 0, 'Shop', 'EUR');
const after = (document: PlanDocument, ...changes: readonly FieldChange[]) => applyChanges(document, changes).document;

describe('what a workshop writes into a plan', () => {
	it('is a note a question, and the place the room was left at; both go with one undo', () => {
		const { document, inverse } = applyChanges(plan, writeWorkshopNote('cost', '  Ask the accountant \n'));
		expect(workshopNote(document, 'cost')).toBe('Ask the accountant');
		expect(WORKSHOP_STEPS.filter((step) => workshopNote(document, step) !== '')).toEqual(['cost']);
		expect(workshopPlace(document)).toBe('cost');
		const back = after(document, ...inverse);
		expect(workshopNote(back, 'cost')).toBe('');
		expect(workshopPlace(back)).toBeNull();
	});

	it('leaves the place alone where it is unknown, as a newer version may have left it', () => {
		expect(workshopPlace(after(plan, { group: 'setting', key: 'workshop/at', value: 'dessert' }))).toBeNull();
		expect(workshopPlace(after(plan, { group: 'setting', key: 'workshop/at', value: 7 }))).toBeNull();
		expect(workshopPlace(after(plan, leaveWorkshopAt('base'), leaveWorkshopAt('whom')))).toBe('whom');
	});

	it('gives ninety minutes to nine questions unless a person says otherwise', () => {
		expect(workshopMinutes(plan) * WORKSHOP_STEPS.length).toBe(90);
		expect(workshopMinutes(after(plan, { group: 'setting', key: WORKSHOP_MINUTES.key, value: 5 }))).toBe(5);
		expect(workshopMinutes(after(plan, { group: 'setting', key: WORKSHOP_MINUTES.key, value: 0 }))).toBe(10);
	});

	it('merges note by note, the later of two at one question standing', () => {
		const here = after(plan, ...writeWorkshopNote('reasons', 'Nobody answers the phone'));
		const there = after(asCopy(plan, plan.id, 'other'), ...writeWorkshopNote('offer', 'Anna calls'));
		const later = after(there, ...writeWorkshopNote('reasons', 'Prices went up'));
		for (const [one, two] of [
			[here, later],
			[later, here]
		]) {
			const { document } = mergePlans(one, two);
			expect(workshopNote(document, 'offer')).toBe('Anna calls');
			expect(workshopNote(document, 'reasons')).toBe('Prices went up');
		}
	});

	it('keeps a note under the name of its question for good', () => {
		expect(WORKSHOP_STEPS.map(workshopNoteKey)).toEqual([
			'workshop/note/comeBack',
			'workshop/note/base',
			'workshop/note/frequency',
			'workshop/note/sleepers',
			'workshop/note/cost',
			'workshop/note/reasons',
			'workshop/note/whom',
			'workshop/note/offer',
			'workshop/note/firstWeeks'
		]);
	});
});
