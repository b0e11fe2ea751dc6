import { isCopyKey } from './copies.ts';
import { noFields } from './document.ts';
import type { FieldChange, PlanDocument } from './fields.ts';
import { WORK_SETTINGS } from './outcomes.ts';
import { settingText } from './settings.ts';

/** Where a plan that was cut out for one person says for whom. */
const PART_KEY = 'part/person';

/** The person a part-plan was made for, by id; null: it is a whole plan. */
export const partPersonOf = (document: PlanDocument): string | null => settingText(document, PART_KEY) || null;

export const markAsPart = (personId: string): FieldChange => ({ group: 'setting', key: PART_KEY, value: personId });

/** What a part gives back to the whole: what was learnt of clients, choices for contacts, and what came of them. Its rows and settings are only for working from it. */
export function workOf(part: PlanDocument): PlanDocument {
	const { client, touch, outcome, setting } = part.fields;
	const kept = new Map([...setting].filter(([key]) => isCopyKey(key) || key.startsWith(WORK_SETTINGS)));
	return { ...part, fields: { ...noFields(), client, touch, outcome, setting: kept } };
}
