import { clients } from './uk/clients.ts';
import { details } from './uk/details.ts';
import { orders } from './uk/orders.ts';
import { others, someoneElse } from './uk/others.ts';
import type { HeaderLanguage } from './meanings.ts';

export const uk: HeaderLanguage = { words: { ...orders, ...clients, ...details, ...others }, someoneElse };
