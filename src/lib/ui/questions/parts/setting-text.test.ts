import { expect, it } from 'vitest';
import { makeFormats } from '../../../i18n/formats.ts';
import { targetSetting } from '../../../model/goal-settings.ts';
import { QUICK } from '../../../model/quick-settings.ts';
import { settingRefusalText } from './setting-text.ts';

const formats = makeFormats('en', 'EUR');

it('gives an example that a person might type, where a sum may be below zero too', () => {
	expect(settingRefusalText(formats, targetSetting('worth.value'), 'notANumber')).toBe('This is not a number. Example: 0');
	expect(settingRefusalText(formats, QUICK.clients, 'notANumber')).toBe('This is not a number. Example: 1');
});

it('says that there are no parts of a client', () => {
	expect(settingRefusalText(formats, QUICK.clients, 'notWhole')).toContain('whole');
});
