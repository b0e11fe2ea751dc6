import { BY_HAND, JOINED } from './control-settings.ts';
import { LANGUAGE_OF } from './message-settings.ts';

/** Settings kept for one client: behind these paths stands the client's key. Whoever hides, masks, parts or forgets clients goes by them. */
const BY_CLIENT = [BY_HAND, JOINED, LANGUAGE_OF];

/** The path of a setting and the client it is of; null: it is of nobody. */
export function clientOfSetting(key: string): { readonly path: string; readonly clientKey: string } | null {
	const path = BY_CLIENT.find((one) => key.startsWith(one));
	return path === undefined ? null : { path, clientKey: key.slice(path.length) };
}
