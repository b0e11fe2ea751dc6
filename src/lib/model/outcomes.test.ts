import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CHOICE, OUTCOME_RESULTS, touchKey, type Outcome, type TouchChoice } from './contacts.ts';
import { applyChanges, emptyDocument, fieldValue } from './document.ts';
import { clientFieldKey, type FieldChange, type PlanDocument } from './fields.ts';
import { mergeInto } from './merged.ts';
import { SPARSE_OUTCOME } from './outcomes.fixture.ts';
import { correctOutcome, noteOutcome, noteUnplanned, NOTHING_LEARNT, outcomesOfClient, removeOutcome, wrongNumberKey } from './outcomes.ts';

const after = (document: PlanDocument, ...steps: ((document: PlanDocument) => readonly FieldChange[])[]): PlanDocument =>
	steps.reduce((at, step) => applyChanges(at, step(at)).document, document);
const EMPTY = emptyDocument('plan', 'copy', 0, 'Shop', 'UAH');
const stop: Outcome = { ...SPARSE_OUTCOME, result: 'askedToStop', nextDay: 1007 };
const consent = (document: PlanDocument) => fieldValue(document, 'client', clientFieldKey('consent', 'A'));
const setConsent = (value: string) => (): FieldChange[] => [{ group: 'client', key: clientFieldKey('consent', 'A'), value }];

describe('noteOutcome', () => {
	it('M12.9: asked to stop makes the consent "no" and plans nothing more', () => {
		const document = after(EMPTY, (at) => noteOutcome(at, 'o1', stop));
		expect(consent(document)).toBe('no');
		expect(fieldValue(document, 'outcome', 'o1')?.nextDay).toBeNull();
	});

	it('M4.1: a reason for leaving learnt in a call is written to the client; without one what stands stays', () => {
		const key = clientFieldKey('leavingReason', 'A');
		const told = after(EMPTY, (at) => noteOutcome(at, 'o1', SPARSE_OUTCOME, { ...NOTHING_LEARNT, leavingReason: 'Дорого' }));
		expect(fieldValue(told, 'client', key)).toBe('Дорого');
		expect(
			fieldValue(
				after(told, (at) => noteOutcome(at, 'o2', SPARSE_OUTCOME)),
				'client',
				key
			)
		).toBe('Дорого');
	});

	it('keeps the number that was wrong, and takes another one', () => {
		const document = after(EMPTY, (at) =>
			noteOutcome(at, 'o1', { ...SPARSE_OUTCOME, result: 'wrongNumber' }, { leavingReason: null, number: '111', newNumber: '222' })
		);
		expect(fieldValue(document, 'setting', wrongNumberKey('o1'))).toBe('111');
		expect(fieldValue(document, 'client', clientFieldKey('phone', 'A'))).toBe('222');
	});

	it('one step, and undoing it leaves every field as it was, whatever was noted before', () => {
		const anyOutcome = fc.record({ result: fc.constantFrom(...OUTCOME_RESULTS), note: fc.string(), nextDay: fc.option(fc.nat(2000)) });
		const anyLearnt = fc.record({
			leavingReason: fc.option(fc.constantFrom('Дорого', 'moved')),
			number: fc.constantFrom('', '111'),
			newNumber: fc.constantFrom('', '222')
		});
		const anyNoted = fc.array(fc.tuple(anyOutcome, anyLearnt), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(anyNoted, fc.constantFrom(null, 'yes', 'no', 'unknown'), (noted, before) => {
				let document = before === null ? EMPTY : after(EMPTY, setConsent(before));
				for (const [place, [outcome, learnt]] of noted.entries()) {
					const step = applyChanges(document, noteOutcome(document, `o${place}`, { ...SPARSE_OUTCOME, ...outcome }, learnt));
					const undone = applyChanges(step.document, step.inverse).document;
					expect(valuesOf(undone)).toEqual(valuesOf(document));
					document = step.document;
				}
				expect(outcomesOfClient(document, 'A')).toHaveLength(noted.length);
			})
		);
	});
});

/** Every field that is set, without its stamp. */
const valuesOf = ({ fields }: PlanDocument): unknown =>
	Object.entries(fields).map(([group, values]) => [group, [...values].flatMap(([key, { value }]): unknown[] => (value === null ? [] : [[key, value]])).sort()]);

describe('correctOutcome and removeOutcome', () => {
	it('M12.9: taking "asked to stop" back brings back the consent there was', () => {
		for (const before of [null, 'yes', 'unknown']) {
			const noted = after(EMPTY, before === null ? () => [] : setConsent(before), (at) => noteOutcome(at, 'o1', stop));
			expect(consent(after(noted, (at) => removeOutcome(at, 'o1')))).toBe(before);
			expect(consent(after(noted, (at) => correctOutcome(at, 'o1', { ...stop, result: 'refused' }, '')))).toBe(before);
		}
	});

	it('M12.9: a "no" that stood before, or was set since, stays', () => {
		const stood = after(EMPTY, setConsent('no'), (at) => noteOutcome(at, 'o1', stop));
		expect(consent(after(stood, (at) => removeOutcome(at, 'o1')))).toBe('no');
		const agreed = after(EMPTY, (at) => noteOutcome(at, 'o1', stop), setConsent('yes'));
		expect(consent(after(agreed, (at) => removeOutcome(at, 'o1')))).toBe('yes');
	});

	it('M12.9: asked twice, the "no" stays until both are taken back, then the first consent is there again', () => {
		const twice = after(
			EMPTY,
			setConsent('yes'),
			(at) => noteOutcome(at, 'o1', stop),
			(at) => noteOutcome(at, 'o2', stop)
		);
		const once = after(twice, (at) => removeOutcome(at, 'o1'));
		expect(consent(once)).toBe('no');
		expect(consent(after(once, (at) => removeOutcome(at, 'o2')))).toBe('yes');
	});

	it('a correction of the note changes nothing that followed', () => {
		const noted = after(EMPTY, (at) => noteOutcome(at, 'o1', stop));
		const corrected = after(noted, (at) => correctOutcome(at, 'o1', { ...stop, note: 'by phone' }, '333'));
		expect(consent(corrected)).toBe('no');
		expect(consent(after(corrected, (at) => removeOutcome(at, 'o1')))).toBeNull();
	});

	it('a number is no longer wrong once the outcome is another', () => {
		const wrong: Outcome = { ...SPARSE_OUTCOME, result: 'wrongNumber' };
		const noted = after(EMPTY, (at) => noteOutcome(at, 'o1', wrong, { ...NOTHING_LEARNT, number: '111' }));
		expect(
			fieldValue(
				after(noted, (at) => correctOutcome(at, 'o1', SPARSE_OUTCOME, '111')),
				'setting',
				wrongNumberKey('o1')
			)
		).toBeNull();
	});
});

describe('outcomesOfClient', () => {
	it('has those of merged clients too, the newest first', () => {
		const document = after(
			EMPTY,
			(at) => noteOutcome(at, 'o1', { ...SPARSE_OUTCOME, day: 5 }),
			(at) => noteOutcome(at, 'o2', { ...SPARSE_OUTCOME, clientKey: 'B', day: 9 }),
			(at) => noteOutcome(at, 'o3', { ...SPARSE_OUTCOME, clientKey: 'C', day: 7 }),
			() => mergeInto('A', ['B'])
		);
		expect(outcomesOfClient(document, 'A').map(({ id }) => id)).toEqual(['o2', 'o1']);
	});
});

describe('noteUnplanned', () => {
	const set = (ordinal: number, choice: Partial<TouchChoice>, clientKey = 'A'): FieldChange => ({
		group: 'touch',
		key: touchKey(ordinal, clientKey),
		value: { ...NO_CHOICE, ...choice }
	});
	const choices = (document: PlanDocument, clientKey = 'A') =>
		[0, 1, 2, 3].map((ordinal) => fieldValue(document, 'touch', touchKey(ordinal, clientKey))?.day ?? null);

	it('M11: what was set for the contacts to come stays theirs', () => {
		const document = after(EMPTY, () => [set(0, { day: 1010 }), set(1, { day: 1020 })]);
		expect(choices(after(document, (at) => noteUnplanned(at, 'o1', SPARSE_OUTCOME)))).toEqual([null, 1010, 1020, null]);
		expect(choices(after(document, (at) => noteOutcome(at, 'o1', SPARSE_OUTCOME)))).toEqual([1010, 1020, null, null]);
	});

	it('leaves what was set for contacts made, for skipped ones before, and for other clients', () => {
		const made = after(
			EMPTY,
			() => [set(0, { skipped: true, day: 1001 }), set(1, { day: 1002 }), set(2, { day: 1020 })],
			(at) => noteOutcome(at, 'o1', SPARSE_OUTCOME)
		);
		expect(choices(after(made, (at) => noteUnplanned(at, 'o2', SPARSE_OUTCOME)))).toEqual([1001, 1002, null, 1020]);
		expect(choices(after(made, (at) => noteUnplanned(at, 'o2', { ...SPARSE_OUTCOME, clientKey: 'B' })))).toEqual([1001, 1002, 1020, null]);
	});

	it('moves what was set under the key of a client merged into this one too, and undoing it brings all back', () => {
		const document = after(
			EMPTY,
			() => [set(0, { day: 1005 }, 'B'), set(1, { day: 1010 }, 'B'), set(2, { day: 1020 })],
			() => mergeInto('A', ['B'])
		);
		const step = applyChanges(document, noteUnplanned(document, 'o1', SPARSE_OUTCOME));
		expect(choices(step.document, 'B')).toEqual([null, 1005, 1010, null]);
		expect(choices(step.document)).toEqual([null, null, null, 1020]);
		expect(valuesOf(applyChanges(step.document, step.inverse).document)).toEqual(valuesOf(document));
	});
});
