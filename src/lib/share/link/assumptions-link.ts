import { fail, ok, type Result } from '../../kernel/result.ts';
import { BASE_RATE_CUTOFF, BASE_RATE_HORIZON } from '../../model/base-rate-settings.ts';
import { CHURN_TOLERANCE } from '../../model/churn-settings.ts';
import { CONTROL_SHARE } from '../../model/control-settings.ts';
import { currencyOf, returnsOf, typedLevers } from '../../model/document.ts';
import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import { LEVER_NAMES, refuseLever, RETURNS_RULES, type LeverName, type LeversInForce, type ReturnsRule, type TypedLevers } from '../../model/levers.ts';
import { refuseNumber } from '../../model/number-range.ts';
import { QUICK } from '../../model/quick-settings.ts';
import { typedSetting, type NumberSetting } from '../../model/settings.ts';

/** The assumptions of a plan without its rows: numbers under names of ours, nothing that a person wrote. */
export interface LinkedAssumptions {
	/** ISO 4217 code; '' when the plan has none. */
	readonly currency: string;
	readonly returns: ReturnsRule;
	readonly levers: TypedLevers;
	/** By key, of LINKED_SETTINGS. */
	readonly settings: Readonly<Record<string, number>>;
}

/** Numbers a link may hold besides levers. None of them has a name or a text in its key. */
export const LINKED_SETTINGS: readonly NumberSetting[] = [
	QUICK.clients,
	QUICK.dormantShare,
	BASE_RATE_CUTOFF,
	BASE_RATE_HORIZON,
	CHURN_TOLERANCE,
	CONTROL_SHARE
];

export type LinkRefusal = 'link.newer' | 'link.unreadable';

const VERSION = 1;
/** Longer than any link of ours. */
const LONGEST = 2000;

/**
 * The part of an address behind `#`, which no browser sends to a server: `1;UAH;net;margin=0.3;quick/clients=2357`. It can be read as it stands, so that
 * whoever passes it on sees what is in it.
 */
export function writeLink({ currency, returns, levers, settings }: LinkedAssumptions): string {
	const numbers = [
		...LEVER_NAMES.flatMap((name) => (levers[name] === undefined ? [] : [`${name}=${levers[name]}`])),
		...LINKED_SETTINGS.flatMap(({ key }) => (settings[key] === undefined ? [] : [`${key}=${settings[key]}`]))
	];
	return [VERSION, currency, returns, ...numbers].join(';');
}

/** The link of a plan: levers as they are in force, or as typed where nothing is counted yet; `clientCount` null: not known. */
export function linkOfPlan(document: PlanDocument, inForce: LeversInForce | null, clientCount: number | null): string {
	const typed = typedLevers(document);
	const levers = Object.fromEntries(
		LEVER_NAMES.flatMap((name) => [[name, inForce?.[name].value ?? typed[name]]] as const).filter(([, value]) => value != null)
	);
	const settings: Record<string, number> = {};
	for (const setting of LINKED_SETTINGS) {
		const value = typedSetting(document, setting);
		if (value !== null) settings[setting.key] = value;
	}
	if (clientCount) settings[QUICK.clients.key] = clientCount;
	return writeLink({ currency: currencyOf(document), returns: returnsOf(document), levers, settings });
}

/** Reads what `writeLink` wrote. Whatever a field of the screen would refuse makes the whole link unreadable: half of it would be other assumptions. */
export function readLink(fragment: string): Result<LinkedAssumptions, LinkRefusal> {
	const [version, currency, returns, ...numbers] = fragment.replace(/^#/, '').split(';');
	if (/^\d{1,9}$/.test(version) && Number(version) > VERSION) return fail('link.newer');
	const rule = RETURNS_RULES.find((known) => known === returns);
	if (fragment.length > LONGEST || version !== String(VERSION) || !/^([A-Z]{3})?$/.test(currency ?? '?') || !rule) return fail('link.unreadable');
	const levers: Partial<Record<LeverName, number>> = {};
	const settings: Record<string, number> = {};
	for (const pair of numbers) {
		const [, name, digits] = /^([A-Za-z/]+)=(-?\d[\d.e+-]*)$/.exec(pair) ?? [];
		const value = Number(digits);
		const lever = LEVER_NAMES.find((known) => known === name);
		const setting = LINKED_SETTINGS.find(({ key }) => key === name);
		if (!Number.isFinite(value) || (!lever && !setting)) return fail('link.unreadable');
		if (lever) levers[lever] = value;
		else if (refuseNumber(setting!, value) === null) settings[setting!.key] = value;
		else return fail('link.unreadable');
	}
	const thresholds = { sleepingAfter: levers.sleepingAfter ?? 1, lostAfter: levers.lostAfter ?? 3 };
	if (Object.entries(levers).some(([name, value]) => refuseLever(name as LeverName, value, thresholds) !== null)) return fail('link.unreadable');
	return ok({ currency, returns: rule, levers, settings });
}

/** What a plan made of a link begins with. */
export function changesOfLink({ returns, levers, settings }: LinkedAssumptions): FieldChange[] {
	return [
		{ group: 'plan', key: 'returns', value: returns },
		...Object.entries(levers).map(([key, value]): FieldChange => ({ group: 'lever', key, value })),
		...Object.entries(settings).map(([key, value]): FieldChange => ({ group: 'setting', key, value }))
	];
}
