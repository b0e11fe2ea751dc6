import { IntakeSession } from '../src/lib/engine/intake-session.ts';
import { PlanEngine } from '../src/lib/engine/plan-engine.ts';
import type { AnswerOf } from '../src/lib/engine/protocol.ts';
import { proposalToDecision } from '../src/lib/intake/mapping/inspect.ts';
import { parseMap } from '../src/lib/intake/mapping/parse-map.ts';
import type { Inspection, MappingDecision, Source } from '../src/lib/intake/types.ts';
import { dayFromIso, type DayNumber } from '../src/lib/kernel/days.ts';
import { fail, ok, type Result } from '../src/lib/kernel/result.ts';
import type { AnalysisFigureValues } from '../src/lib/model/analysis-figures.ts';
import { BASE_RATE_CUTOFF, BASE_RATE_HORIZON } from '../src/lib/model/base-rate-settings.ts';
import { applyChanges, emptyDocument } from '../src/lib/model/document.ts';
import {
	FIGURES_IN_DOUBT,
	RANGE_PARTS,
	refuseRange,
	UNCERTAIN_LEVERS,
	type RangeRefusal,
	type TypedRange,
	type UncertainLever
} from '../src/lib/model/doubt.ts';
import { rangeChanges } from '../src/lib/model/doubt-settings.ts';
import type { FieldChange } from '../src/lib/model/fields.ts';
import type { FigureValues } from '../src/lib/model/figures.ts';
import { chooseGoal, targetSetting } from '../src/lib/model/goal-settings.ts';
import type { Issue } from '../src/lib/model/issues.ts';
import type { ImportLayer } from '../src/lib/model/layer.ts';
import { DEFAULT_RETURNS, LEVER_NAMES, refuseLever, RETURNS_RULES, type LeverName, type ReturnsRule } from '../src/lib/model/levers.ts';
import type { Shape } from '../src/lib/model/roles.ts';
import { refuseNumber } from '../src/lib/model/number-range.ts';
import type { NumberSetting } from '../src/lib/model/settings.ts';

/** Settings that are no levers, by their names here, and how each is written; null or NaN is unreadable. */
const SETTINGS: ReadonlyMap<string, { readonly setting: NumberSetting; readonly read: (raw: string) => number | null }> = new Map([
	['baseRateCutoff', { setting: BASE_RATE_CUTOFF, read: dayFromIso }],
	['baseRateHorizonDays', { setting: BASE_RATE_HORIZON, read: numberOf }]
]);

export interface FiguresError {
	readonly code: string;
	readonly params: Readonly<Record<string, string | number>>;
}

export interface Settings {
	readonly asOf: DayNumber | null;
	readonly map: string | null;
	readonly levers: ReadonlyMap<LeverName, number>;
	/** By the keys of their fields. */
	readonly settings: ReadonlyMap<string, number | string>;
	readonly returns: ReturnsRule;
	/** A column of the clients by whose values worth is told. */
	readonly worthBy: string | null;
	readonly sheet: string | null;
}

/** Worth of an average client of each value of a column, and how many there are: `worth.by.COLUMN.VALUE` and `….clients`. */
export type WorthByValue = Readonly<Record<`worth.by.${string}`, number | null>>;

export interface FiguresAnswer {
	readonly figures: FigureValues & AnalysisFigureValues & WorthByValue;
	readonly issues: readonly Pick<Issue, 'row' | 'column' | 'code' | 'raw'>[];
}

/** Checks what was asked on the command line: a day that exists, levers by their names with values their fields would take. */
export function readSettings(asked: {
	asOf?: string;
	map?: string;
	set?: readonly string[];
	worthBy?: string;
	sheet?: string;
}): Result<Settings, FiguresError> {
	const asOf = asked.asOf === undefined ? null : dayFromIso(asked.asOf);
	if (asked.asOf !== undefined && asOf === null) return fail({ code: 'asOf.unreadable', params: { raw: asked.asOf } });
	const levers = new Map<LeverName, number>();
	const settings = new Map<string, number | string>();
	const ranges = new Map<UncertainLever, TypedRange>();
	let returns: ReturnsRule = DEFAULT_RETURNS;
	for (const setting of asked.set ?? []) {
		const at = setting.indexOf('=');
		const [name, raw] = [setting.slice(0, at), setting.slice(at + 1)];
		if (name === 'returns') {
			const rule = RETURNS_RULES.find((known) => known === raw);
			if (!rule) return fail({ code: 'returns.unknown', params: { raw: setting, known: RETURNS_RULES.join(' ') } });
			returns = rule;
			continue;
		}
		const other = SETTINGS.get(name);
		if (other) {
			const value = other.read(raw);
			const refusal = refuseNumber(other.setting, value ?? NaN);
			if (value === null || refusal !== null) return fail({ code: `setting.${refusal}`, params: { setting: name, raw } });
			settings.set(other.setting.key, value);
			continue;
		}
		if (name === 'goal') {
			const goal = readGoal(raw);
			if (!goal.ok) return goal;
			for (const { key, value } of goal.value) settings.set(key, value);
			continue;
		}
		const uncertain = UNCERTAIN_LEVERS.find((known) => known === name);
		if (uncertain && raw.includes('..')) {
			const range = readRange(uncertain, raw);
			if (!range.ok) return range;
			ranges.set(uncertain, range.value);
			continue;
		}
		const lever = LEVER_NAMES.find((known) => known === name);
		if (!lever || at < 0)
			return fail({ code: 'lever.unknown', params: { raw: setting, known: [...LEVER_NAMES, ...SETTINGS.keys(), 'returns', 'goal'].join(' ') } });
		levers.set(lever, numberOf(raw.trim(), SWITCH_WORDS[lever]));
	}
	const thresholds = { sleepingAfter: levers.get('sleepingAfter') ?? 1, lostAfter: levers.get('lostAfter') ?? 3 };
	for (const [lever, value] of levers) {
		const refusal = refuseLever(lever, value, thresholds);
		if (refusal) return fail({ code: `lever.${refusal}`, params: { lever } });
	}
	for (const [lever, range] of ranges) {
		const refusal = refuseTyped(lever, range, ranges, thresholds);
		if (refusal) return fail({ code: `range.${refusal}`, params: { lever } });
		for (const { key, value } of rangeChanges(lever, range)) if (typeof value === 'number') settings.set(key, value);
	}
	return ok({ asOf, map: asked.map ?? null, levers, settings, returns, worthBy: asked.worthBy ?? null, sheet: asked.sheet ?? null });
}

/** `low..high`, or `low..likely..high`; without a likely value it is the lever's own. */
function readRange(lever: UncertainLever, raw: string): Result<TypedRange, FiguresError> {
	const numbers = raw.split('..').map((part) => numberOf(part.trim()));
	if (numbers.length > 3) return fail({ code: 'range.notANumber', params: { lever } });
	const [low, high] = [numbers[0], numbers[numbers.length - 1]];
	return ok({ low, likely: numbers.length === 3 ? numbers[1] : null, high });
}

/** As the fields would refuse it: out of the lever's bounds, the wrong way round, or with clients lost before they sleep. */
function refuseTyped(
	lever: UncertainLever,
	range: TypedRange,
	ranges: ReadonlyMap<UncertainLever, TypedRange>,
	thresholds: Readonly<Record<'sleepingAfter' | 'lostAfter', number>>
): RangeRefusal | null {
	const threshold = (other: 'sleepingAfter' | 'lostAfter') => {
		const { low, high } = ranges.get(other) ?? { low: null, high: null };
		return { low: low ?? thresholds[other], high: high ?? thresholds[other] };
	};
	const other = lever === 'sleepingAfter' ? threshold('lostAfter') : lever === 'lostAfter' ? threshold('sleepingAfter') : null;
	for (const part of RANGE_PARTS) {
		const value = range[part];
		const refusal = value === null ? null : refuseRange(lever, part, value, { ...range, [part]: null }, other);
		if (refusal) return refusal;
	}
	return null;
}

/** `lever:figure=target`: what the lever would have to be for the figure to come to the target. */
function readGoal(raw: string): Result<{ readonly key: string; readonly value: number | string }[], FiguresError> {
	const [, leverName, figureName, target] = /^([^:]*):([^=]*)=(.*)$/.exec(raw) ?? [];
	const lever = UNCERTAIN_LEVERS.find((known) => known === leverName);
	const figure = FIGURES_IN_DOUBT.find((known) => known === figureName);
	if (!lever || !figure) return fail({ code: 'goal.unknown', params: { raw, known: [...UNCERTAIN_LEVERS, ...FIGURES_IN_DOUBT].join(' ') } });
	const setting = targetSetting(figure);
	const value = numberOf(target.trim());
	const refusal = refuseNumber(setting, value);
	if (refusal !== null) return fail({ code: `goal.${refusal}`, params: { raw } });
	return ok([
		{ key: setting.key, value },
		...[chooseGoal('lever', lever), chooseGoal('figure', figure)].map(({ key, value: id }) => ({ key, value: String(id) }))
	]);
}

/** Yes or no in the words of each switch. */
const SWITCH_WORDS: Readonly<Partial<Record<LeverName, readonly [off: string, on: string]>>> = { ownCycles: ['false', 'true'], checkWindow: ['all', 'year'] };

/** NaN where nothing or no number is written. */
function numberOf(raw: string, words: readonly string[] = []): number {
	const word = words.indexOf(raw);
	if (word >= 0) return word;
	return raw === '' ? NaN : Number(raw);
}

/** The same core as on the screen, in this process: intake, engine, figures. `today` stands for the calendar (M13.14). */
export async function figuresOf(source: Source, settings: Settings, today: DayNumber): Promise<Result<FiguresAnswer, FiguresError>> {
	const opened = await engineOf(source, settings, today);
	if (!opened.ok) return opened;
	const engine = opened.value;
	const { assessment } = await engine.evaluate({ revision: 1, live: null, windows: [] });
	const { issues } = await engine.issues(0, Infinity);
	const byValue = settings.worthBy === null ? ok({}) : await worthBy(engine, settings.worthBy);
	if (!byValue.ok) return byValue;
	return ok({
		figures: { ...assessment.figures, ...(await engine.analysisFigures()), ...byValue.value },
		issues: issues.map(({ row, column, code, raw }) => ({ row, column, code, raw }))
	});
}

/** An engine with a plan of one file open. */
export async function engineOf(source: Source, settings: Settings, today: DayNumber): Promise<Result<PlanEngine, FiguresError>> {
	const intake = new IntakeSession();
	const inspected = await look(intake, source, settings);
	if (!inspected.ok) return inspected;
	const decision = await decide(intake, inspected.value, settings);
	if (!decision.ok) return decision;
	const typed = intake.type(decision.value);
	if (!typed.ok) return typed;

	const content = intake.content();
	const layer: ImportLayer = {
		id: 'file',
		kind: 'import',
		shape: decision.value.shape,
		sourceName: source.kind === 'file' ? source.name : '',
		sheetName: decision.value.sheetName,
		importedAt: 0,
		headers: inspected.value.headers,
		mapping: decision.value.mapping,
		rules: null,
		encoding: inspected.value.encoding,
		delimiter: inspected.value.delimiter,
		fingerprint: '',
		rowCount: content.table.rowCount,
		changedCount: 0,
		rejectedCount: typed.value.rejected
	};
	const changes: FieldChange[] = [{ group: 'layer', key: layer.id, value: layer }];
	for (const [key, value] of settings.levers) changes.push({ group: 'lever', key, value });
	for (const [key, value] of settings.settings) changes.push({ group: 'setting', key, value });
	if (settings.returns !== DEFAULT_RETURNS) changes.push({ group: 'plan', key: 'returns', value: settings.returns });
	if (settings.asOf !== null) changes.push({ group: 'plan', key: 'asOf', value: settings.asOf });
	const { document } = applyChanges(emptyDocument('figures', 'figures', 0, '', ''), changes);

	const engine = new PlanEngine({ load: async () => content, loadSource: async () => intake.keptSource() });
	await engine.open(document, today);
	return ok(engine);
}

/** The marks the product gives a client, besides what the file says of it. */
const MARKS = ['status', 'category', 'rfmSegment', 'consent'];
/** A column of the file that has no role goes by its header. */
const ATTRIBUTE = 'attribute:';

/** M2.1 by any attribute: a mark, the role of a column, or its header. */
async function worthBy(engine: PlanEngine, name: string): Promise<Result<WorthByValue, FiguresError>> {
	const texts = (await engine.clientColumns()).filter(({ kind }) => kind === 'text').map(({ key }) => key);
	const known = [...MARKS, ...texts];
	const column = known.find((key) => key === name || key === `${ATTRIBUTE}${name}`);
	if (column === undefined)
		return fail({ code: 'worthBy.unknown', params: { missing: name, known: known.map((key) => key.replace(ATTRIBUTE, '')).join(', ') } });
	const { groups } = (await engine.analyse('worth', { column }, null)) as AnswerOf<'worth'>;
	const figures = groups.flatMap(({ value, mean, known: clients, unknown }) => {
		const id = `worth.by.${name}.${value}` as const;
		return [[id, mean] as const, [`${id}.clients` as const, clients + unknown] as const];
	});
	return ok(Object.fromEntries(figures));
}

async function look(intake: IntakeSession, source: Source, settings: Settings): Promise<Result<Inspection, FiguresError>> {
	let inspected = await intake.read(source);
	if (settings.sheet !== null) {
		inspected = await intake.reinspect({ sheetName: settings.sheet });
		if (inspected.ok && inspected.value.sheetName !== settings.sheet)
			return fail({ code: 'sheet.unknown', params: { missing: settings.sheet, known: inspected.value.sheetNames.join(', ') } });
	}
	// A map may mean a list of clients, which needs fewer columns than orders do.
	if (!inspected.ok && inspected.error.code === 'columns.tooFew' && settings.map !== null) return intake.reinspect({ shape: 'clients' });
	return inspected;
}

/** The proposed mapping, or the one asked for; a map that names the last purchase means a list of clients. */
async function decide(intake: IntakeSession, inspection: Inspection, settings: Settings): Promise<Result<MappingDecision, FiguresError>> {
	if (settings.map === null) return proposalToDecision(inspection);
	let { headerRows } = inspection.proposal;
	let mapping = parseMap(settings.map, columnNames(inspection));
	if (!mapping.ok && headerRows === 0) {
		// Names that stand in the first row make it the header, however little it looks like one.
		const headed = await intake.reinspect({ shape: inspection.proposal.shape, headerRows: 1 });
		const named = headed.ok ? parseMap(settings.map, columnNames(headed.value)) : mapping;
		if (named.ok) [mapping, headerRows] = [named, 1];
	}
	if (!mapping.ok) {
		if ('repeated' in mapping.error) return fail({ code: 'map.repeated', params: { role: mapping.error.repeated } });
		return fail({ code: 'map.unknown', params: { missing: mapping.error.missing } });
	}
	const shape: Shape = mapping.value.lastPurchase === undefined ? 'orders' : 'clients';
	const inspected = await intake.reinspect({ shape, headerRows, mapping: mapping.value });
	return inspected.ok ? proposalToDecision(inspected.value) : inspected;
}

function columnNames({ columnCount, headers }: Inspection): readonly string[] {
	return Array.from({ length: columnCount }, (_, column) => headers[column] ?? '');
}
