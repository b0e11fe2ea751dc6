import { isCopyKey } from './copies.ts';
import { noFields } from './document.ts';
import type { FieldChange, PlanDocument, Stamped } from './fields.ts';
import { WORK_SETTINGS } from './outcomes.ts';
import { settingText } from './settings.ts';

/** Where a plan that was cut out for one person says for whom, and under which copy it was cut. */
const PART_PERSON = 'part/person';
const PART_COPY = 'part/copy';

/** The person a part-plan was made for, by id; null: it is a whole plan. */
export const partPersonOf = (document: PlanDocument): string | null => settingText(document, PART_PERSON) || null;

export const markAsPart = (personId: string, copy: string): FieldChange[] => [
	{ group: 'setting', key: PART_PERSON, value: personId },
	{ group: 'setting', key: PART_COPY, value: copy }
];

/**
 * What a part gives back to the whole: what was learnt of clients, choices for contacts, and what came of them. Its rows and settings are only for working
 * from it, and so is what was set for its clients when it was cut: categories and decisions, which follow from sums it does not have.
 */
export function workOf(part: PlanDocument): PlanDocument {
	const { client, touch, outcome, setting } = part.fields;
	const cut = settingText(part, PART_COPY);
	const given = <T>(fields: ReadonlyMap<string, Stamped<T>>) => new Map([...fields].filter(([, { copy }]) => copy !== cut));
	const kept = new Map([...setting].filter(([key]) => isCopyKey(key) || key.startsWith(WORK_SETTINGS)));
	return { ...part, fields: { ...noFields(), client: given(client), touch: given(touch), outcome: given(outcome), setting: kept } };
}
