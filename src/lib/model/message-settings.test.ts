import { expect, it } from 'vitest';
import { applyChanges, emptyDocument } from './document.ts';
import { mergeInto } from './merged.ts';
import { clientLanguage, setClientLanguage } from './message-settings.ts';

it('the language of a client follows a merge, unless the client has one of its own', () => {
	const { document } = applyChanges(emptyDocument('p', 'c', 0, '', 'UAH'), [setClientLanguage('old', 'uk'), ...mergeInto('new', ['old'])]);
	expect([clientLanguage(document, 'new'), clientLanguage(document, 'other')]).toEqual(['uk', null]);
	expect(clientLanguage(applyChanges(document, [setClientLanguage('new', 'en')]).document, 'new')).toBe('en');
});
