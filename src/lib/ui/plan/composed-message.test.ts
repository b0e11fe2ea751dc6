import { describe, expect, it } from 'vitest';
import { BUILT_IN_CONTACT_REASONS } from '../../model/contact-reasons.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { CONTACT_TRIGGERS, MESSAGE_LANGUAGES, type ContactReason } from '../../model/library.ts';
import { matterKey, MESSAGE_BUSINESS_KEY, termsKey } from '../../model/message-settings.ts';
import { BUILT_IN_MESSAGES } from '../../model/message-templates.ts';
import { BUILT_IN_RETURN_REASONS } from '../../model/return-reasons.ts';
import type { MessageFacts } from '../../state/contract.ts';
import { parseTemplate, smsLength } from '../../state/messages.ts';
import { composeMessage, type MessageSources } from './composed-message.ts';
import { MESSAGE_PARTS, PARTS_OF_CHANNEL, textsOf } from '../../i18n/message-texts.ts';

const FACTS: MessageFacts = {
	...{ clientKey: 'c1', name: 'Олена Бондар', firstName: 'Олена', lastDay: 20000, daysSince: 92, product: 'троянди', check: 1250, bonus: 300 },
	...{ bonusExpiry: 20120, points: { phones: [], emails: [], messengers: [] }, closed: {}, address: '', isControl: false }
};
/** One's own reasons have the words of their trigger. */
const CONTACT: readonly ContactReason[] = [
	...BUILT_IN_CONTACT_REASONS,
	...CONTACT_TRIGGERS.map((trigger) => ({ ...BUILT_IN_CONTACT_REASONS[0], id: `own-${trigger}`, text: 'own', trigger }))
];
const RETURN = [...BUILT_IN_RETURN_REASONS, { ...BUILT_IN_RETURN_REASONS[0], id: 'own-return', text: 'own' }];
const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), [
	{ group: 'setting', key: MESSAGE_BUSINESS_KEY, value: 'Квіти' },
	...MESSAGE_LANGUAGES.flatMap((language) => [
		...CONTACT.map(({ id }) => ({ group: 'setting' as const, key: matterKey(id, language), value: 'новина' })),
		...RETURN.map(({ id }) => ({ group: 'setting' as const, key: termsKey(id, language), value: '10 %' }))
	])
]);
const sources = (over: Partial<MessageSources> = {}): MessageSources => ({
	...{ document, currency: 'UAH', template: template('email-en-a'), facts: FACTS, contactReason: CONTACT[0], returnReason: RETURN[0] },
	...{ offersNothing: false, person: 'Ірина', typed: {}, edited: {}, leftOut: [] },
	...over
});
const template = (id: string) => BUILT_IN_MESSAGES.find((each) => each.id === id)!;
const contact = (id: string) => CONTACT.find((each) => each.id === id)!;
const reason = (id: string) => RETURN.find((each) => each.id === id)!;

describe('M8 the built-in texts', () => {
	it.each(BUILT_IN_MESSAGES.map((each) => [each.id, each] as const))('%s exist and have no placeholder that is not known', (_, each) => {
		const texts = textsOf(each);
		for (const part of MESSAGE_PARTS) {
			expect(texts[part] === '', part).toBe(!PARTS_OF_CHANNEL[each.channel].includes(part));
			expect(parseTemplate(texts[part]).errors).toEqual([]);
		}
	});

	it.each(MESSAGE_LANGUAGES)('are filled whole for every reason, channel and wording in %s', (language) => {
		for (const each of BUILT_IN_MESSAGES.filter((message) => message.language === language)) {
			for (const contactReason of CONTACT) {
				for (const returnReason of RETURN) {
					const { texts, missing } = composeMessage(sources({ template: each, contactReason, returnReason }));
					const whole = Object.values(texts).join('\n');
					expect(missing, `${each.id} ${contactReason.id} ${returnReason.id}`).toEqual([]);
					expect(whole, `${each.id} ${contactReason.id} ${returnReason.id}`).not.toMatch(/[{}]|null|undefined|NaN|\.\.| {2}|[,:] ?\.|!/);
				}
			}
		}
	});

	it('M8.1 call the client by name in the subject of every e-mail', () => {
		for (const each of BUILT_IN_MESSAGES.filter(({ channel }) => channel === 'email')) {
			const name = each.language === 'uk' ? 'Олено' : 'Олена';
			for (const contactReason of CONTACT) expect(composeMessage(sources({ template: each, contactReason })).texts.subject).toContain(name);
		}
	});

	it('M6.3 tell what is useful before what is offered', () => {
		for (const each of BUILT_IN_MESSAGES) {
			const { body } = textsOf(each);
			expect(body.indexOf('{occasion}'), each.id).toBeGreaterThanOrEqual(0);
			expect(body.indexOf('{offer}'), each.id).toBeGreaterThan(body.indexOf('{occasion}'));
		}
	});

	it('M8.2 keep a short message short: three at most in Cyrillic', () => {
		for (const each of BUILT_IN_MESSAGES.filter(({ channel }) => channel === 'sms')) {
			for (const contactReason of BUILT_IN_CONTACT_REASONS) {
				const { texts } = composeMessage(sources({ template: each, contactReason, returnReason: undefined, offersNothing: true }));
				expect(smsLength(texts.body).segments, `${each.id} ${contactReason.id}: ${texts.body}`).toBeLessThanOrEqual(3);
			}
		}
	});
});

describe('composeMessage', () => {
	it('M6.3 writes a letter in Russian as it would be written by hand', () => {
		const { texts } = composeMessage(
			sources({ template: template('messenger-ru-a'), contactReason: contact('cycleReminder'), returnReason: reason('specialTerms'), person: 'Ирина' })
		);
		expect(texts.body).toBe(
			[
				'Здравствуйте, Олена. Это Ирина, Квіти.',
				'Последний раз вы были у нас 92 дня назад. Обычно примерно в это время заглядывают снова, поэтому просто напоминаем о себе.',
				'Для вашего следующего заказа у нас есть особое предложение: 10 %.',
				'Если писать вам не стоит, просто скажите.'
			].join('\n')
		);
	});

	it.each([
		['en', 1, '1 day ago'],
		['en', 5, '5 days ago'],
		['ru', 21, '21 день назад'],
		['ru', 22, '22 дня назад'],
		['ru', 25, '25 дней назад'],
		['ru', 11, '11 дней назад'],
		['uk', 2, '2 дні тому'],
		['uk', 5, '5 днів тому'],
		['uk', 101, '101 день тому']
	] as const)('says days as %s does: %d', (language, daysSince, said) => {
		const { texts } = composeMessage(
			sources({ template: template(`sms-${language}-a`), contactReason: contact('cycleReminder'), facts: { ...FACTS, daysSince } })
		);
		expect(texts.body).toContain(said);
	});

	it('reports what is not known, and takes what is typed or leaves the sentence out', () => {
		const unknown = { ...FACTS, firstName: null, product: '' };
		const asked = sources({ template: template('sms-en-a'), contactReason: contact('serviceNormDue'), facts: unknown });
		expect(composeMessage(asked).missing).toEqual(['firstName', 'product']);
		expect(composeMessage(asked).texts.body).toContain('{product}');
		const typed = composeMessage({ ...asked, typed: { product: 'tyres' }, leftOut: ['firstName'] });
		expect(typed.missing).toEqual([]);
		expect(typed.texts.body).toMatch(/^good day\.|^Service or replacement is due in about two weeks: tyres\./);
	});

	it('M6.1 asks for the words of a contact without a reason, M6.3 and leaves out an offer where there is none', () => {
		const bare = composeMessage(sources({ contactReason: undefined, returnReason: undefined, offersNothing: true }));
		expect(bare.missing).toEqual(['topic', 'occasion']);
		const typed = composeMessage(
			sources({ contactReason: undefined, returnReason: undefined, offersNothing: true, typed: { topic: 'a word', occasion: 'We moved.' } })
		);
		expect(typed.missing).toEqual([]);
		expect(typed.texts.subject).toBe('Олена, a word');
	});

	it('does not let a name write placeholders or lines of its own', () => {
		const { texts } = composeMessage(sources({ facts: { ...FACTS, firstName: '{bonus}' } }));
		expect(texts.subject).toBe('(bonus), happy birthday');
	});

	it('fills in what is typed even where the text was rewritten before', () => {
		const rewritten = sources({ template: template('sms-en-a'), edited: { body: 'Hello {firstName}, your {product} ' } });
		expect(composeMessage(rewritten).texts.body).toBe('Hello Олена, your троянди ');
		const asked = { ...rewritten, facts: { ...FACTS, product: '' } };
		expect(composeMessage(asked).missing).toEqual(['product']);
		expect(composeMessage({ ...asked, typed: { product: 'tyres' } }).texts.body).toBe('Hello Олена, your tyres ');
	});

	it('takes a person’s own words, part by part', () => {
		const own = { ...template('email-en-a'), id: 'own', subject: 'Dear {name}' };
		const { texts } = composeMessage(sources({ template: own }));
		expect(texts.subject).toBe('Dear Олена Бондар');
		expect(texts.body).toContain('Happy birthday to you.');
	});
});
