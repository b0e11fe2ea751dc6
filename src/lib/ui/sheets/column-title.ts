import { ATTRIBUTE_PREFIX } from '../../model/layer.ts';
import { isRole } from './client-changes.ts';
import { TITLES } from './order-columns.ts';

/** What a column is called: a role's word, or an attribute's own header. */
export const columnTitle = (key: string): string => (isRole(key) ? TITLES[key]() : key.slice(ATTRIBUTE_PREFIX.length));
