import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanEngine } from '../../src/lib/engine/plan-engine.ts';
import type { TouchRow } from '../../src/lib/engine/analyses/touches.ts';
import { TextColumnBuilder, type Column } from '../../src/lib/kernel/columns.ts';
import { OUTCOME_RESULTS } from '../../src/lib/model/contacts.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import type { FieldChange, PlanDocument } from '../../src/lib/model/fields.ts';
import { NO_SOURCE, type ImportLayer, type LayerContent } from '../../src/lib/model/layer.ts';
import { SPARSE_OUTCOME } from '../../src/lib/model/outcomes.fixture.ts';
import { noteOutcome, removeOutcome } from '../../src/lib/model/outcomes.ts';
import { setPerson, newPerson } from '../../src/lib/model/people.ts';

const TODAY = 20_000;
const CLIENTS = ['A', 'B', 'C', 'D'] as const;
/** Bought three times, 30 days apart, the last of them 40 to 130 days ago. */
const ROWS = CLIENTS.flatMap((client, place) => [0, 30, 60].map((back) => ({ client, day: TODAY - 40 - 30 * place - back })));

function content(): LayerContent {
	const texts = (values: readonly string[]): Column => {
		const builder = new TextColumnBuilder();
		for (const value of values) builder.push(value);
		return builder.finish();
	};
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(ROWS, (_, row) => row + 2) }],
		['client', texts(ROWS.map(({ client }) => client))],
		['date', { kind: 'day', values: Int32Array.from(ROWS, ({ day }) => day) }],
		['amount', { kind: 'number', values: new Float64Array(ROWS.length).fill(100) }],
		['phone', texts(ROWS.map(({ client }) => `067 123 45 6${CLIENTS.indexOf(client)}`))],
		['consent', texts(ROWS.map(() => 'yes'))]
	]);
	return { table: { rowCount: ROWS.length, columns }, issues: [], patch: null };
}

const LAYER: ImportLayer = {
	...NO_SOURCE,
	...{ id: 'O', shape: 'orders', kind: 'import', importedAt: 1, headers: [], mapping: {}, rowCount: ROWS.length, changedCount: 0, sourceName: '' }
};

type Step =
	| { readonly kind: 'note'; readonly client: (typeof CLIENTS)[number]; readonly result: (typeof OUTCOME_RESULTS)[number]; readonly daysAgo: number }
	| { readonly kind: 'remove'; readonly place: number }
	| { readonly kind: 'undo' };
const anySteps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{
			weight: 5,
			arbitrary: fc.record({
				kind: fc.constant('note' as const),
				client: fc.constantFrom(...CLIENTS),
				result: fc.constantFrom(...OUTCOME_RESULTS),
				daysAgo: fc.nat(20)
			})
		},
		{ weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), place: fc.nat(5) }) },
		{ weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) }
	),
	{ minLength: 1, maxLength: 8 }
);

describe('outcomes and the plan of contacts', () => {
	it('M12.9, M8.7: whatever is noted, taken out and undone, who asked to stop is never planned, and a contact counts on from those that were made', async () => {
		await fc.assert(
			fc.asyncProperty(anySteps, async (steps) => {
				const engine = new PlanEngine({ load: async () => content() });
				let document: PlanDocument = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), [
					{ group: 'layer', key: 'O', value: LAYER },
					{ group: 'plan', key: 'asOf', value: TODAY },
					setPerson(newPerson('p', 'Olga', true))
				]).document;
				await engine.open(document, TODAY);
				const touchesNow = async () => (await engine.analyse('touches', { from: null, until: TODAY + 366, person: null }, null)) as readonly TouchRow[];
				expect(new Set((await touchesNow()).map(({ clientKey }) => clientKey))).toEqual(new Set(CLIENTS));
				const undo: (readonly FieldChange[])[] = [];
				const change = async (changes: readonly FieldChange[]): Promise<readonly FieldChange[]> => {
					const step = applyChanges(document, changes);
					document = step.document;
					await engine.change(step.applied);
					return step.inverse;
				};
				for (const [place, step] of steps.entries()) {
					if (step.kind === 'undo') await change(undo.pop() ?? []);
					else if (step.kind === 'remove') undo.push(await change(removeOutcome(document, `o${step.place}`)));
					else {
						const outcome = { ...SPARSE_OUTCOME, clientKey: step.client, result: step.result, day: TODAY - step.daysAgo };
						undo.push(await change(noteOutcome(document, `o${place}`, outcome)));
					}
					const noted = [...document.fields.outcome.values()].flatMap(({ value }) => (value === null ? [] : [value]));
					const planned = await touchesNow();
					for (const client of CLIENTS) {
						const own = noted.filter(({ clientKey }) => clientKey === client);
						const touches = planned.filter(({ clientKey }) => clientKey === client);
						if (own.some(({ result }) => result === 'askedToStop')) expect(touches).toEqual([]);
						expect(touches.map(({ ordinal }) => ordinal)).toEqual(touches.map((_, ahead) => own.length + ahead));
					}
				}
			}),
			{ numRuns: 60 }
		);
	});
});
