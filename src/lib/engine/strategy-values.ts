import type { ClientField } from '../model/fields.ts';
import type { ClientDetails } from './client-details.ts';

type SetByHand = ReadonlyMap<ClientField, ReadonlyMap<string, string | number>>;

/** A client's value in the column by which a strategy splits groups: set by hand, else from the rows; '' not stated. */
export function strategyValueOf(by: string, details: ClientDetails, overlay: SetByHand, client: number, clientKeys: readonly string[]): string {
	const byHand = overlay.get(by as ClientField)?.get(clientKeys[client]);
	return byHand === undefined ? details.text(by, client) : String(byHand);
}
