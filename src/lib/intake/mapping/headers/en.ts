import { clients } from './en/clients.ts';
import { details } from './en/details.ts';
import { orders } from './en/orders.ts';
import { others, someoneElse } from './en/others.ts';
import type { HeaderLanguage } from './meanings.ts';

export const en: HeaderLanguage = { words: { ...orders, ...clients, ...details, ...others }, someoneElse };
