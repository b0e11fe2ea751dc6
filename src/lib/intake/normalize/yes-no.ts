import { cleanText } from '../../kernel/text.ts';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s*\/\s*|\s*\n\s*/).filter((word) => word !== ''));

const YES = wordsOf('да / есть / так / є / yes / y / true / 1 / + / д / т / истина / істина / ok / ✓ / ✔ / v');
const NO = wordsOf('нет / ні / немає / no / n / false / 0 / - / − / н / ложь / хибність / x / ✗ / ✘');
const UNKNOWN = new Set(['', '?', 'неизвестно', 'невідомо', 'unknown', 'n/a', '—', '–']);

/** Words that mean yes and no of one thing, besides those that mean it of anything. */
export interface OwnWords {
	readonly yes: ReadonlySet<string>;
	readonly no: ReadonlySet<string>;
}
const NONE: OwnWords = { yes: new Set(), no: new Set() };

/** 'yes', 'no', '' for unknown; null when the words say none of these. English, Russian, Ukrainian. */
function readYesNo(raw: string, own: OwnWords = NONE): 'yes' | 'no' | '' | null {
	const word = cleanText(raw).toLowerCase();
	if (YES.has(word) || own.yes.has(word)) return 'yes';
	if (NO.has(word) || own.no.has(word)) return 'no';
	return UNKNOWN.has(word) ? '' : null;
}

const CONSENT: OwnWords = {
	yes: wordsOf(
		`согласен / согласна / дал согласие / дала согласие / подписан / подписана / разрешил / разрешила
згоден / згодна / дав згоду / дала згоду / підписаний / підписана / дозволив / дозволила
opt-in / opted in / subscribed / granted / agreed`
	),
	no: wordsOf(
		`не согласен / не согласна / не дал согласия / не дала согласия / отказ / отказался / отказалась / отозвано / отписан / отписана / отписался / отписалась / не подписан / не подписана / не беспокоить / не звонить / не писать
не згоден / не згодна / не дав згоди / не дала згоди / відмова / відмовився / відмовилася / відкликано / відписаний / відписана / відписався / відписалася / не підписаний / не підписана / не турбувати / не телефонувати / не писати
opt-out / opted out / unsubscribed / refused / declined / withdrawn / do not contact / do not call`
	)
};
export const readConsent = (raw: string) => readYesNo(raw, CONSENT);

const WHOLESALE: OwnWords = {
	yes: wordsOf(
		'опт / оптом / оптовик / оптовый / оптовая / оптовый клиент / оптовий / оптова / оптовий клієнт / гурт / гуртом / гуртовий / wholesale / wholesaler / b2b'
	),
	no: wordsOf('розница / в розницу / розничный / розничная / розничный клиент / роздріб / вроздріб / роздрібний / роздрібна / роздрібний клієнт / retail / b2c')
};
export const readWholesale = (raw: string) => readYesNo(raw, WHOLESALE);

const INSTALMENTS: OwnWords = {
	yes: wordsOf('рассрочка / в рассрочку / розстрочка / в розстрочку / на виплат / частями / частинами / instalments / installments'),
	no: wordsOf('без рассрочки / без розстрочки / сразу / одразу / полностью / повністю / in full')
};
/** Whether a client pays in instalments; any other words ("3 months of 500") are kept as they stand. */
export const readInstalments = (raw: string): string => readYesNo(raw, INSTALMENTS) ?? cleanText(raw);
