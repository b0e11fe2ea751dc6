import type { DayNumber } from '../kernel/days.ts';
import type { Arm } from './contacts.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import { settingNumber, settingsUnder, type NumberSetting } from './settings.ts';

/** What all keys begin with. */
export const CONTROL_SETTINGS = 'control/';

/** The share of the clients a plan would contact that is left alone for comparison (M12.3); 0 leaves nobody. */
export const CONTROL_SHARE: NumberSetting = { key: 'control/share', unit: 'share', rule: 'M12.3', preset: 0.1, min: 0, max: 0.5, minExclusive: false };

/** Another number is another draw; whole. */
export const CONTROL_SEED: NumberSetting = { key: 'control/seed', unit: 'count', rule: 'M12.3', preset: 1, min: 0, max: 4_294_967_295, minExclusive: false };

/** Groups smaller than this carry no comparison: one client more or less would be ten points. */
export const LEAST_IN_ARM = 10;

/** The day the campaign started on, a DayNumber: from then on the arms are those written down. */
export const CONTROL_STARTED_KEY = 'control/startedOn';

export const BY_HAND = 'control/byHand/';
/** 'yes' for a client a person insists on contacting: it is in no draw and in no comparison. */
export const controlByHandKey = (clientKey: string): string => BY_HAND + clientKey;

export const JOINED = 'control/joined/';
/** The day a client joined on whose arm was written down after the start, a DayNumber: it is kept, and in no comparison made from an earlier day. */
export const controlJoinedKey = (clientKey: string): string => JOINED + clientKey;

export interface ControlTerms {
	readonly share: number;
	readonly seed: number;
	/** null: not started, the draw is a preview. */
	readonly startedOn: DayNumber | null;
	/** Client keys as they were when it was set. */
	readonly byHand: readonly string[];
	/** Days, by client key as it was when it was written down. */
	readonly joinedOn: ReadonlyMap<string, DayNumber>;
}

export function controlTerms(document: PlanDocument): ControlTerms {
	const started = document.fields.setting.get(CONTROL_STARTED_KEY)?.value;
	return {
		share: settingNumber(document, CONTROL_SHARE)!,
		seed: Math.round(settingNumber(document, CONTROL_SEED)!),
		startedOn: typeof started === 'number' && Number.isInteger(started) ? started : null,
		byHand: [...settingsUnder(document, BY_HAND).keys()],
		joinedOn: new Map([...settingsUnder(document, JOINED)].flatMap(([key, day]) => (typeof day === 'number' ? [[key, day] as const] : [])))
	};
}

/** Writes down who is in which arm, and the day: from then on they are kept. */
export const startCampaign = (day: DayNumber, arms: readonly { readonly clientKey: string; readonly arm: Arm }[]): readonly FieldChange[] => [
	...arms.map(({ clientKey, arm }): FieldChange => ({ group: 'arm', key: clientKey, value: arm })),
	{ group: 'setting', key: CONTROL_STARTED_KEY, value: day }
];

/** Writes down the arms of those who joined the plan since the start, so that another name of a client in a newer export changes none of them. */
export const joinCampaign = (day: DayNumber, arms: readonly { readonly clientKey: string; readonly arm: Arm }[]): readonly FieldChange[] =>
	arms.flatMap(({ clientKey, arm }): FieldChange[] => [
		{ group: 'arm', key: clientKey, value: arm },
		{ group: 'setting', key: controlJoinedKey(clientKey), value: day }
	]);

/** Lets the arms go: a new draw can be made. */
export const endCampaign = (document: PlanDocument): readonly FieldChange[] => [
	...[...document.fields.arm.keys()].map((key): FieldChange => ({ group: 'arm', key, value: null })),
	...[...controlTerms(document).joinedOn.keys()].map((key): FieldChange => ({ group: 'setting', key: controlJoinedKey(key), value: null })),
	{ group: 'setting', key: CONTROL_STARTED_KEY, value: null }
];

/** Contacts a client whatever the lot says; after the start its arm says so too. */
export function insistOn(document: PlanDocument, clientKey: string): readonly FieldChange[] {
	const changes: FieldChange[] = [{ group: 'setting', key: controlByHandKey(clientKey), value: 'yes' }];
	if (controlTerms(document).startedOn !== null) changes.push({ group: 'arm', key: clientKey, value: 'contacted' });
	return changes;
}

/** Before the start: the lot decides again, under whatever key it was said. */
export const leaveToTheLot = (document: PlanDocument, keys: readonly string[]): readonly FieldChange[] =>
	controlTerms(document)
		.byHand.filter((key) => keys.includes(key))
		.map((key): FieldChange => ({ group: 'setting', key: controlByHandKey(key), value: null }));
