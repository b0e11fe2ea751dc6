import { Chance } from '../../../src/lib/kernel/chance.ts';
import { applyChanges, emptyDocument } from '../../../src/lib/model/document.ts';
import type { FieldChange, PlanDocument } from '../../../src/lib/model/fields.ts';
import { NO_HISTORY, withStep, type ChangeHistory } from '../../../src/lib/model/history.ts';
import { NO_SOURCE, type LayerContent } from '../../../src/lib/model/layer.ts';

/** A plan as a person would change it, the same for the same seed: so that what a killed browser left behind can be told from what it should be. */
export interface StoryState {
	readonly document: PlanDocument;
	readonly history: ChangeHistory;
	/** Imports that this step brought in. */
	readonly arriving: string | null;
}

const ROWS = 20_000;

export function* story(seed: number): Generator<StoryState, never> {
	const chance = Chance.seeded(seed);
	let document = emptyDocument('killed', 'copy', 0, `Plan ${seed}`, 'EUR');
	let history: ChangeHistory = NO_HISTORY;
	let arriving: string | null = null;
	for (let step = 0; ; step++) {
		yield { document, history, arriving };
		const kind = chance.nextWord() % 4;
		arriving = kind === 0 ? `layer-${step}` : null;
		const changes = arriving ? [layerField(arriving, step)] : kind === 1 ? choices(step) : [{ group: 'lever' as const, key: 'cycle', value: step + 1 }];
		const applied = applyChanges(document, changes);
		document = applied.document;
		history = withStep(history, { label: arriving ? 'import' : 'lever', changes: applied.inverse });
	}
}

const choices = (step: number): FieldChange[] =>
	Array.from({ length: 2000 }, (_, client) => ({ group: 'client', key: `decision/Client ${client}`, value: `${step}` }));

const layerField = (id: string, step: number): FieldChange => ({
	group: 'layer',
	key: id,
	value: { ...NO_SOURCE, id, kind: 'import', shape: 'orders', importedAt: step, mapping: {}, rowCount: ROWS, changedCount: 0 }
});

/** Its rows, told by its id. */
export function contentOf(layerId: string): LayerContent {
	const step = Number(layerId.slice('layer-'.length));
	const values = Float64Array.from({ length: ROWS }, (_, row) => step * ROWS + row);
	return { table: { rowCount: ROWS, columns: new Map([['amount', { kind: 'number', values }]]) }, issues: [], patch: null };
}
