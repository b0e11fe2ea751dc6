import { clientOfSetting } from './client-settings.ts';
import type { FieldChange, FieldGroup, Fields, FieldValues, PlanDocument, Stamped } from './fields.ts';

/** Groups whose keys or values say who somebody is. */
const OF_CLIENTS: ReadonlySet<FieldGroup> = new Set<FieldGroup>(['cell', 'row', 'client', 'touch', 'arm']);
/** Settings kept for one contact with a client. */
const OF_A_CONTACT = 'work/';

const isOfAClient = (key: string): boolean => key.startsWith(OF_A_CONTACT) || clientOfSetting(key) !== null;

/** Whether a change is one of a client, which a locked screen does not take: there the client has another name. */
export const changesAClient = ({ group, key }: Pick<FieldChange, 'group' | 'key'>): boolean =>
	OF_CLIENTS.has(group) || group === 'outcome' || (group === 'setting' && isOfAClient(key));

/** The document as a locked screen may see it: contacts that were made can be counted, but nobody is named and nothing quoted. */
export function veiledDocument(document: PlanDocument): PlanDocument {
	const { fields } = document;
	const outcome = new Map(
		[...fields.outcome].map(([id, field]): [string, Stamped<FieldValues['outcome']>] => [
			id,
			field.value ? { ...field, value: { ...field.value, clientKey: '', note: '', objection: '' } } : field
		])
	);
	const setting = new Map([...fields.setting].filter(([key]) => !isOfAClient(key)));
	const none = Object.fromEntries([...OF_CLIENTS].map((group) => [group, new Map()]));
	return { ...document, fields: { ...fields, ...none, outcome, setting } as Fields };
}
