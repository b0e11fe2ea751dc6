import { clients } from './ru/clients.ts';
import { details } from './ru/details.ts';
import { orders } from './ru/orders.ts';
import { others, someoneElse } from './ru/others.ts';
import type { HeaderLanguage } from './meanings.ts';

export const ru: HeaderLanguage = { words: { ...orders, ...clients, ...details, ...others }, someoneElse };
