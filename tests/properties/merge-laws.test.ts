import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCopies, asCopy, isCopyKey } from '../../src/lib/model/copies.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import { FIELD_GROUPS, type FieldChange, type Fields, type PlanDocument } from '../../src/lib/model/fields.ts';
import { conflictKey, joinFields, mergePlans, type Side } from '../../src/lib/model/merge-plans.ts';
import { SPARSE_OUTCOME } from '../../src/lib/model/outcomes.fixture.ts';
import { NO_HISTORY, withStep, withUndone, type ChangeHistory } from '../../src/lib/model/history.ts';

/** One copy of a plan, with what an onlooker knows of it: the changes it has seen, and the last change of each field. */
interface Copy {
	document: PlanDocument;
	history: ChangeHistory;
	seen: Set<number>;
	last: Map<string, number>;
}

const outcome = (clientKey: string): FieldChange['value'] => ({ ...SPARSE_OUTCOME, clientKey, day: 20_000, result: 'returned' });

/** Edits of every kind that copies make: cells, rows typed by the copy itself, deletions, imports in and out, outcomes noted and removed, levers. */
const anyEdit: fc.Arbitrary<(copy: string) => FieldChange> = fc.oneof(
	fc
		.record({ key: fc.constantFrom('l/0/client', 'l/1/client'), value: fc.constantFrom('Anna', 'Boris', '', null) })
		.map((edit) => () => ({ group: 'cell' as const, ...edit })),
	fc.record({ key: fc.constantFrom('l/0', 'l/1'), value: fc.constantFrom('deleted' as const, null) }).map((edit) => () => ({ group: 'row' as const, ...edit })),
	fc.nat(2).map((row) => (copy: string) => ({ group: 'row' as const, key: `hand-orders-${copy}/${row}`, value: 'added' as const })),
	fc.record({ key: fc.constantFrom('o1', 'o2'), client: fc.constantFrom('Anna', null) }).map(
		({ key, client }) =>
			() =>
				({ group: 'outcome' as const, key, value: client && outcome(client) }) as FieldChange
	),
	fc.record({ key: fc.constantFrom('cycle', 'churn'), value: fc.constantFrom(0.1, 0.2, null) }).map((edit) => () => ({ group: 'lever' as const, ...edit })),
	fc
		.record({ key: fc.constantFrom('l1', 'l2'), value: fc.constantFrom({ id: 'l', importedAt: 1 }, null) })
		.map((edit) => () => ({ group: 'layer' as const, ...edit }) as FieldChange)
);

type Step =
	| { readonly kind: 'edit'; readonly at: number; readonly edits: readonly ((copy: string) => FieldChange)[] }
	| { readonly kind: 'undo'; readonly at: number }
	| { readonly kind: 'copy'; readonly at: number }
	| { readonly kind: 'merge'; readonly at: number; readonly from: number };

const at = fc.nat(3);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ kind: fc.constant('edit' as const), at, edits: fc.array(anyEdit, { minLength: 1, maxLength: 3 }) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), at }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), at }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), at, from: at }) }
);
const anySteps = fc.array(anyStep, { minLength: 3, maxLength: 30 });

/** Plays the steps on as many copies as there come to be. */
function play(steps: readonly Step[]): Copy[] {
	const copies: Copy[] = [];
	let events = 0;
	const begin = (document: PlanDocument, from?: Copy): number =>
		copies.push({ document, history: NO_HISTORY, seen: new Set(from?.seen), last: new Map(from?.last) });
	const took = (copy: Copy, changed: readonly FieldChange[]): void => {
		events++;
		copy.seen.add(events);
		for (const { group, key } of changed) copy.last.set(`${group}/${key}`, events);
	};
	begin(emptyDocument('plan', 'a', 0, 'Flowers', 'UAH'));
	begin(asCopy(copies[0].document, 'plan-1', 'b'), copies[0]);
	for (const step of steps) {
		const copy = copies[step.at % copies.length];
		if (step.kind === 'copy') begin(asCopy(copy.document, `plan-${copies.length}`, String.fromCharCode(97 + copies.length)), copy);
		else if (step.kind === 'edit') {
			const { document, applied, inverse } = applyChanges(
				copy.document,
				step.edits.map((edit) => edit(copy.document.copy))
			);
			if (applied.length === 0) continue;
			took(copy, applied);
			Object.assign(copy, { document, history: withStep(copy.history, { label: '', changes: inverse }) });
		} else if (step.kind === 'undo') {
			const undone = copy.history.undo.at(-1);
			if (!undone) continue;
			const { document, applied, inverse } = applyChanges(copy.document, undone.changes);
			took(copy, applied);
			Object.assign(copy, { document, history: withUndone(copy.history, inverse) });
		} else {
			const from = copies[step.from % copies.length];
			const { document } = mergePlans(copy.document, from.document);
			for (const group of FIELD_GROUPS)
				for (const [key, field] of document.fields[group]) {
					const theirs = from.document.fields[group].get(key);
					if (theirs?.counter === field.counter && theirs.copy === field.copy && from.last.has(`${group}/${key}`))
						copy.last.set(`${group}/${key}`, from.last.get(`${group}/${key}`)!);
				}
			for (const event of from.seen) copy.seen.add(event);
			Object.assign(copy, { document, history: NO_HISTORY });
		}
	}
	return copies;
}

/** What a person sees of a plan. */
function valuesOf(fields: Fields): Map<string, unknown> {
	const values = FIELD_GROUPS.flatMap((group) => [...fields[group]].map(([key, { value }]) => [`${group}/${key}`, value] as const));
	return new Map(values.filter(([key, value]) => value !== null && !isCopyKey(key.slice('setting/'.length))).sort());
}

const sorted = (fields: Fields) => FIELD_GROUPS.map((group) => [...fields[group]].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('merging copies of a plan', () => {
	it('comes to the same in whichever order, grouping and number', () => {
		fc.assert(
			fc.property(anySteps, (steps) => {
				const [a, b, c = a] = play(steps).map(({ document }) => document.fields);
				expect(sorted(joinFields(a, b))).toEqual(sorted(joinFields(b, a)));
				expect(sorted(joinFields(joinFields(a, b), c))).toEqual(sorted(joinFields(a, joinFields(b, c))));
				expect(joinFields(a, a)).toBe(a);
				const ab = joinFields(a, b);
				expect(joinFields(ab, b)).toBe(ab);
			})
		);
	});

	it('leaves both with the same plan, whoever merges first, and a second time changes nothing', () => {
		fc.assert(
			fc.property(anySteps, (steps) => {
				const [{ document: a }, { document: b }] = play(steps);
				const mine = mergePlans(a, b);
				expect(valuesOf(mine.document.fields)).toEqual(valuesOf(mergePlans(b, a).document.fields));
				expect(valuesOf(mergePlans(b, mine.document).document.fields)).toEqual(valuesOf(mine.document.fields));
				const again = mergePlans(mine.document, b);
				expect(again.document).toBe(mine.document);
				expect(again.changes).toEqual([]);
				expect([mine.document.id, mine.document.copy]).toEqual([a.id, a.copy]);
				expect(areCopies(a, b)).toBe(true);
			})
		);
	});

	it('calls a conflict what both changed, to different values, since each last knew of the other, and nothing else', () => {
		let conflicts = 0;
		fc.assert(
			fc.property(anySteps, (steps) => {
				const [a, b] = play(steps);
				const expected: string[] = [];
				for (const [field, mine] of a.last) {
					const theirs = b.last.get(field);
					if (theirs === undefined || b.seen.has(mine) || a.seen.has(theirs)) continue;
					const [group, key] = [field.slice(0, field.indexOf('/')), field.slice(field.indexOf('/') + 1)] as [keyof Fields, string];
					const [here, there] = [a, b].map(({ document }) => document.fields[group].get(key)?.value ?? null);
					if (JSON.stringify(here) !== JSON.stringify(there)) expected.push(field);
				}
				conflicts += expected.length;
				expect(mergePlans(a.document, b.document).conflicts.map(conflictKey).sort()).toEqual(expected.sort());
			}),
			{ numRuns: 300 }
		);
		expect(conflicts).toBeGreaterThan(10);
	});

	it('can have each conflict stand either way, and is taken back as one step', () => {
		fc.assert(
			fc.property(anySteps, fc.infiniteStream(fc.constantFrom<Side>('mine', 'theirs')), (steps, sides) => {
				const [{ document: a }, { document: b }] = play(steps);
				const { conflicts } = mergePlans(a, b);
				const choices = new Map<string, Side>(conflicts.map((conflict) => [conflictKey(conflict), sides.next().value as Side]));
				const merged = mergePlans(a, b, choices);
				for (const conflict of conflicts) {
					const stands = merged.document.fields[conflict.group].get(conflict.key)?.value ?? null;
					expect(stands).toEqual(conflict[choices.get(conflictKey(conflict))!]);
				}
				const undone = applyChanges(merged.document, merged.inverse).document;
				expect(valuesOf(undone.fields)).toEqual(valuesOf(a.fields));
				// Taken back is not forgotten: what was undone is asked about when the same copy comes again.
				const again = mergePlans(undone, b);
				for (const { group, key } of merged.changes) {
					const theirs = b.fields[group].get(key);
					if (theirs && theirs.counter > (a.fields[group].get(key)?.counter ?? -1) && !choices.has(conflictKey({ group, key })))
						expect([group, key, again.conflicts.map(conflictKey).includes(conflictKey({ group, key }))]).toEqual([group, key, true]);
				}
			})
		);
	});
});
