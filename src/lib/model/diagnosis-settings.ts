import { fieldValue } from './document.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import { FAULTS, LEAVING_REASONS, LEAVING_REASON_IDS, type Fault, type LeavingReasonId } from './leaving-reasons.ts';
import { plainText, reasonNamed } from './leaving-words.ts';
import { settingsUnder } from './settings.ts';

/** A yes or no of a checklist; null while nobody answered. */
export const CHECKS = ['yes', 'no'] as const;
export type Check = (typeof CHECKS)[number];

export function settingCheck(document: PlanDocument, key: string): Check | null {
	const value = fieldValue(document, 'setting', key);
	return CHECKS.find((check) => check === value) ?? null;
}

/** Small frictions that drive clients away (M4.2a). */
export const FRICTIONS = ['parking', 'phoneOnly'] as const;
export type Friction = (typeof FRICTIONS)[number];
export const frictionKey = (id: Friction): string => `diagnosis/friction/${id}`;
export const OWN_FRICTION_KEY = 'diagnosis/friction/own';

/** What to mend before anyone is contacted (M4.3). */
export const MENDS = ['cause', 'standard', 'shopper', 'bonus'] as const;
export type Mend = (typeof MENDS)[number];
export const mendKey = (id: Mend, part: 'done' | 'who' | 'note'): string => `diagnosis/mend/${id}/${part}`;

/** Says whether the main cause is mended; who left for it hears of that (M6.2). `causeId`: the reason for leaving it is; null: not known. */
export const mendCause = (causeId: string | null, answer: Check | null): readonly FieldChange[] =>
	[mendKey('cause', 'done'), ...(causeId === null ? [] : [reasonKey(causeId, 'mended')])].map((key) => ({ group: 'setting', key, value: answer }));

/** The client's portrait that interviews come to (M4.2). */
export const PORTRAIT = ['who', 'bought', 'came', 'stopped', 'back', 'reach'] as const;
export type PortraitPart = (typeof PORTRAIT)[number];
export const portraitKey = (part: PortraitPart): string => `diagnosis/portrait/${part}`;

/** Settings of the reasons for leaving: how clients' words are read hangs on them. */
export const REASON_SETTINGS = 'diagnosis/reason/';
/** `name` of a reason of one's own, `fault` where it is another than the preset, `as` where a wording counts as another reason, `mended` a yes or no. */
export const reasonKey = (id: string, part: 'name' | 'fault' | 'as' | 'mended'): string => `${REASON_SETTINGS}${id}/${part}`;
/** The id of a reason of one's own: its first wording, so that what clients said in these words is found again when it is renamed. */
export const ownReasonId = (wording: string): string => plainText(wording);

export const isBuiltInReason = (id: string): id is LeavingReasonId => (LEAVING_REASON_IDS as readonly string[]).includes(id);

/** The reasons for leaving as a plan has them: the built-in ones, those a person added, and what is told of each. */
export interface LeavingReasonsInForce {
	/** Reasons of one's own: their ids with the names they go by. */
	readonly own: ReadonlyMap<string, string>;
	/** The reason a client's text means; '' for none. What names no known reason plainly is a reason of its own. */
	idOf(text: string): string;
	/** null: nobody said yet. */
	faultOf(id: string): Fault | null;
	/** Whether a person said that it is mended (M4.3). */
	isMended(id: string): boolean;
	/** Whether a person chose the fault. */
	isFaultTyped(id: string): boolean;
}

export function leavingReasonsInForce(document: PlanDocument): LeavingReasonsInForce {
	const names = new Map<string, string>();
	const faults = new Map<string, Fault>();
	const counted = new Map<string, string>();
	const mended = new Set<string>();
	for (const [rest, value] of settingsUnder(document, REASON_SETTINGS)) {
		const slash = rest.lastIndexOf('/');
		const id = rest.slice(0, slash);
		const part = rest.slice(slash + 1);
		const fault = FAULTS.find((one) => one === value);
		if (part === 'name' && !isBuiltInReason(id) && String(value).trim() !== '') names.set(id, String(value));
		else if (part === 'as') counted.set(id, String(value));
		else if (part === 'fault' && fault) faults.set(id, fault);
		else if (part === 'mended' && value === 'yes') mended.add(id);
	}
	const idByName = new Map(Array.from(names, ([id, name]) => [plainText(name), id]));
	const known = new Map<string, string>();
	const resolve = (plain: string): string => {
		const target = counted.get(plain);
		if (target !== undefined && (isBuiltInReason(target) || names.has(target))) return target;
		return (names.has(plain) ? plain : idByName.get(plain)) ?? reasonNamed(plain) ?? plain;
	};
	return {
		own: names,
		idOf(text) {
			let id = known.get(text);
			if (id === undefined) {
				const plain = plainText(text);
				id = plain === '' ? '' : resolve(plain);
				known.set(text, id);
			}
			return id;
		},
		faultOf: (id) => faults.get(id) ?? (isBuiltInReason(id) ? LEAVING_REASONS[id].fault : null),
		isMended: (id) => mended.has(id),
		isFaultTyped: (id) => faults.has(id)
	};
}

/** Wordings of clients that a person counts as another reason, with its id. */
export function wordingsCountedAs(document: PlanDocument): ReadonlyMap<string, string> {
	const ending = '/as';
	const found = Array.from(settingsUnder(document, REASON_SETTINGS), ([rest, value]) => [rest, String(value)] as const).filter(([rest]) =>
		rest.endsWith(ending)
	);
	return new Map(found.map(([rest, value]) => [rest.slice(0, -ending.length), value]));
}
