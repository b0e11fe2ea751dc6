import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavingReasonsInForce, mendKey, MENDS, FRICTIONS, frictionKey, ownReasonId, reasonKey, settingCheck } from '../model/diagnosis-settings.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import type { FieldChange } from '../model/fields.ts';
import { CLAIMED_INDIFFERENCE, LEAVING_REASON_IDS } from '../model/leaving-reasons.ts';
import { diagnose, type LeftClient } from './diagnose.ts';

const set = (key: string, value: string): FieldChange => ({ group: 'setting', key, value });
const plan = (...changes: FieldChange[]) => applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), changes).document;
const client = (reason: string, forgone: number, ending = '', worth = forgone * 2): LeftClient => ({ reason, ending, forgone, worth });

function diagnosed(clients: readonly LeftClient[], ...changes: FieldChange[]) {
	const steps = diagnose(clients, clients.length, leavingReasonsInForce(plan(...changes)));
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
const SHOP = [
	client('Дорого', 100, 'pause'),
	client('цены выросли', 50),
	client('переезд', 400, 'finalBreak'),
	client('хамство', 30),
	client('ушёл к конкуренту', 70, 'finalBreak'),
	client('', 1000),
	client('', 500, 'forgetting')
];
const group = (clients: number, forgone: number) => ({ clients, forgone, worth: forgone * 2 });

describe('why clients left', () => {
	it('M4.1: clients and money by reason, whatever words they used', () => {
		const { reasons, asked, left } = diagnosed(SHOP);
		const of = (id: string) => reasons.find((reason) => reason.id === id);
		expect(of('prices')).toEqual({ id: 'prices', fault: 'preventable', texts: ['Дорого', 'цены выросли'], ...group(2, 150) });
		expect(of('needChanged')).toMatchObject({ fault: 'inevitable', ...group(1, 400) });
		expect(of('service')).toMatchObject(group(1, 30));
		expect(of('ушел к конкуренту')).toMatchObject({ fault: null, texts: ['ушёл к конкуренту'], ...group(1, 70) });
		expect(of('indifference')).toMatchObject(group(0, 0));
		expect(asked).toEqual(group(5, 650));
		expect(left).toEqual(group(7, 2150));
	});

	it('M4.1: eight reasons, indifference and "drifted"; the 67 % are a claim', () => {
		expect(LEAVING_REASON_IDS).toHaveLength(10);
		expect(CLAIMED_INDIFFERENCE).toBe(0.67);
	});

	it('M1.5a: who was not asked stands apart, and is not counted as drifted', () => {
		const { notAsked, reasons } = diagnosed([...SHOP, client('забыл', 5)]);
		expect(notAsked).toEqual(group(2, 1500));
		expect(reasons.find(({ id }) => id === 'drifted')).toMatchObject(group(1, 5));
	});

	it('M1.5a: what can be prevented comes first, then what nobody judged, then the inevitable; within each by money', () => {
		const { reasons, byFault } = diagnosed(SHOP);
		expect(reasons.filter(({ clients }) => clients > 0).map(({ id }) => id)).toEqual(['prices', 'service', 'ушел к конкуренту', 'needChanged']);
		expect(byFault).toEqual({ preventable: group(3, 180), inevitable: group(1, 400), undecided: group(1, 70) });
	});

	it('M1.5a: a person can judge otherwise', () => {
		const { byFault } = diagnosed(SHOP, set(reasonKey('prices', 'fault'), 'inevitable'), set(reasonKey('ушел к конкуренту', 'fault'), 'preventable'));
		expect(byFault).toEqual({ preventable: group(2, 100), inevitable: group(3, 550), undecided: group(0, 0) });
	});

	it('M1.5a: how the relation ended, where somebody said', () => {
		expect(diagnosed([...SHOP, client('', 1, 'nonsense')]).byEnding).toEqual({
			finalBreak: group(2, 470),
			pause: group(1, 100),
			forgetting: group(1, 500),
			oblivion: group(0, 0),
			unknown: group(4, 1081)
		});
	});

	it('M4.1: a wording can count as another reason, and one of its own keeps its clients when it is renamed', () => {
		const id = ownReasonId('Ушёл к конкуренту.');
		const renamed = diagnosed([...SHOP, client('Конкуренты', 30)], set(reasonKey(id, 'name'), 'Конкуренты'));
		expect(renamed.reasons.find((reason) => reason.id === id)).toMatchObject(group(2, 100));
		const counted = diagnosed(SHOP, set(reasonKey(id, 'as'), 'prices'));
		expect(counted.reasons.find((reason) => reason.id === 'prices')).toMatchObject(group(3, 220));
	});

	it('M4.1: a wording that is to count as a reason that is gone counts as itself', () => {
		const id = ownReasonId('ушёл к конкуренту');
		expect(diagnosed(SHOP, set(reasonKey(id, 'as'), 'gone')).reasons.find((reason) => reason.id === id)).toMatchObject(group(1, 70));
	});

	it('one client of unknown money makes its sums unknown, and no others', () => {
		const { left, reasons, notAsked } = diagnosed([...SHOP, client('дорого', NaN)]);
		expect(left).toEqual({ clients: 8, forgone: null, worth: null });
		expect(reasons.find(({ id }) => id === 'prices')).toMatchObject({ clients: 3, forgone: null });
		expect(notAsked).toEqual(group(2, 1500));
	});

	it('adds up, however many wordings there are', () => {
		const money = fc.integer({ min: 0, max: 10_000 });
		const reason = fc.oneof(
			fc.constantFrom('', 'дорого', 'переезд', 'забыл'),
			fc.integer({ min: 0, max: 90 }).map((number) => `own words ${number}`)
		);
		fc.assert(
			fc.property(fc.array(fc.record({ reason, forgone: money }), { maxLength: 200 }), (rows) => {
				const { left, asked, notAsked, reasons, rest, byFault } = diagnosed(rows.map((row) => client(row.reason, row.forgone)));
				const sum = (groups: readonly { clients: number; forgone: number | null }[], what: 'clients' | 'forgone') =>
					groups.reduce((total, one) => total + one[what]!, 0);
				for (const what of ['clients', 'forgone'] as const) {
					expect(asked[what]! + notAsked[what]!).toBe(left[what]);
					expect(sum([...reasons, ...(rest ? [rest] : [])], what)).toBe(asked[what]);
					expect(sum(Object.values(byFault), what)).toBe(asked[what]);
				}
				expect(reasons.length).toBeLessThanOrEqual(LEAVING_REASON_IDS.length + 40);
			})
		);
	});
});

describe('what is ticked off', () => {
	it('M4.3: four things are mended before anyone is contacted; nothing counts as done unasked', () => {
		expect(MENDS).toEqual(['cause', 'standard', 'shopper', 'bonus']);
		const document = plan(set(mendKey('shopper', 'done'), 'yes'), set(mendKey('bonus', 'done'), 'perhaps'));
		expect(MENDS.map((id) => settingCheck(document, mendKey(id, 'done')))).toEqual([null, null, 'yes', null]);
	});

	it('M4.2a: parking and booking by phone only are looked at one by one', () => {
		const document = plan(set(frictionKey('parking'), 'no'));
		expect(FRICTIONS.map((id) => settingCheck(document, frictionKey(id)))).toEqual(['no', null]);
	});
});
