import { UNCERTAIN_LEVERS, type LeverLevels, type UncertainLever } from './doubt.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import { refuseLever, type LeverRefusal, type TypedLevers } from './levers.ts';
import { settingsUnder } from './settings.ts';

/** Stands for the levers as they are: it overrides nothing and cannot be taken out. */
export const BASE = 'base';
/** There from the start, with what the method says until someone says otherwise. */
export const BUILT_IN = ['cautious', BASE, 'bold'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];
export const isBuiltIn = (id: string): id is BuiltIn => BUILT_IN.some((builtIn) => builtIn === id);

export interface Scenario {
	readonly id: string;
	/** '' where nobody named it: then the name of a built-in one is found by its id. */
	readonly name: string;
	/** Only what it changes. */
	readonly overrides: LeverLevels;
	/** Those of `overrides` that nobody typed: the method's. */
	readonly fromMethod: ReadonlySet<UncertainLever>;
}

/** What the built-in scenarios override until someone types another value. */
export type MethodScenarios = Readonly<Partial<Record<BuiltIn, LeverLevels>>>;

const FIELD = { name: 'name', order: 'order', lever: 'lever/' } as const;
const keyOf = (id: string, field: string): string => `scenario/${id}/${field}`;
/** Emptied by hand, as in a cell: an override that was taken out, a scenario that was deleted. */
const EMPTIED = '';

/** In their order: as numbered, the built-in ones first, later ones behind. */
export function scenariosOf(document: PlanDocument, method: MethodScenarios): readonly Scenario[] {
	const settings = settingsUnder(document, 'scenario/');
	const own = new Set<string>();
	for (const key of settings.keys()) own.add(key.slice(0, key.indexOf('/')));
	const ids = [...BUILT_IN, ...[...own].filter((id) => !isBuiltIn(id) && typeof settings.get(`${id}/${FIELD.order}`) === 'number').sort()];
	return ids
		.filter((id) => id === BASE || settings.get(`${id}/${FIELD.order}`) !== EMPTIED)
		.map((id, place) => ({ scenario: readScenario(settings, id, method), order: orderAt(settings, id) ?? place }))
		.sort((a, b) => a.order - b.order)
		.map(({ scenario }) => scenario);
}

function orderAt(settings: ReadonlyMap<string, string | number>, id: string): number | null {
	const order = settings.get(`${id}/${FIELD.order}`);
	return typeof order === 'number' ? order : null;
}

function readScenario(settings: ReadonlyMap<string, string | number>, id: string, method: MethodScenarios): Scenario {
	const name = settings.get(`${id}/${FIELD.name}`);
	const overrides: Partial<Record<UncertainLever, number>> = {};
	const fromMethod = new Set<UncertainLever>();
	for (const lever of id === BASE ? [] : UNCERTAIN_LEVERS) {
		const stored = settings.get(`${id}/${FIELD.lever}${lever}`);
		const preset = isBuiltIn(id) ? method[id]?.[lever] : undefined;
		if (typeof stored === 'number' && refuseOverride(lever, stored, {}) === null) overrides[lever] = stored;
		else if (stored !== EMPTIED && preset !== undefined) {
			overrides[lever] = preset;
			fromMethod.add(lever);
		}
	}
	return { id, name: typeof name === 'string' ? name : '', overrides, fromMethod };
}

/** As a lever would be refused, with the thresholds the scenario itself or the plan has. */
export function refuseOverride(lever: UncertainLever, value: number, others: TypedLevers): LeverRefusal | null {
	return refuseLever(lever, value, { sleepingAfter: others.sleepingAfter ?? 0, lostAfter: others.lostAfter ?? Infinity });
}

/** The levers a scenario stands for: those of the plan, its own over them. */
export const leversOfScenario = (typed: TypedLevers, { overrides }: Pick<Scenario, 'overrides'>): TypedLevers => ({ ...typed, ...overrides });

/** Writes what it overrides to the levers of the plan. */
export const useScenario = ({ overrides }: Scenario): FieldChange[] =>
	UNCERTAIN_LEVERS.flatMap((lever): FieldChange[] => (overrides[lever] === undefined ? [] : [{ group: 'lever', key: lever, value: overrides[lever] }]));

export function newScenario(id: string, name: string, order: number, overrides: LeverLevels): FieldChange[] {
	return [
		{ group: 'setting', key: keyOf(id, FIELD.name), value: name },
		{ group: 'setting', key: keyOf(id, FIELD.order), value: order },
		...UNCERTAIN_LEVERS.flatMap((lever) => (overrides[lever] === undefined ? [] : [overrideChange(id, lever, overrides[lever])]))
	];
}

export const renameScenario = (id: string, name: string): FieldChange => ({ group: 'setting', key: keyOf(id, FIELD.name), value: name });

/** null takes the override out; of a built-in scenario the method's with it. */
export const overrideChange = (id: string, lever: UncertainLever, value: number | null): FieldChange => ({
	group: 'setting',
	key: keyOf(id, FIELD.lever + lever),
	value: value ?? (isBuiltIn(id) ? EMPTIED : null)
});

/** All that was set for it goes; a built-in one is marked as deleted besides. */
export function deleteScenario(document: PlanDocument, id: string): FieldChange[] {
	const changes = [...settingsUnder(document, keyOf(id, '')).keys()].map((field): FieldChange => ({ group: 'setting', key: keyOf(id, field), value: null }));
	return isBuiltIn(id) ? [...changes, { group: 'setting', key: keyOf(id, FIELD.order), value: EMPTIED }] : changes;
}

/** Brings a built-in scenario back as the method has it. */
export const bringBack = (id: BuiltIn): FieldChange => ({ group: 'setting', key: keyOf(id, FIELD.order), value: null });

/** The number behind the last one. */
export function nextOrder(document: PlanDocument): number {
	const orders = [...settingsUnder(document, 'scenario/')].flatMap(([key, value]) =>
		key.endsWith(`/${FIELD.order}`) && typeof value === 'number' ? [value] : []
	);
	return Math.max(BUILT_IN.length, ...orders.map((order) => order + 1));
}
