/** Texts to clients are put together and checked on the page as they are typed: that needs no worker, only what the analysis `message` tells of the client. */
export { calledInUkrainian } from '../reactivation/messages/first-name.ts';
export { chooseTemplate, fittingTemplates, variantOf } from '../reactivation/messages/choose.ts';
export { composeTemplate, fillTemplate, leaveOut, leaveOutOfLine, type FilledText, type FillValues } from '../reactivation/messages/fill.ts';
export { LONGEST_LINK, messageLinks, type ContactPoints, type LinkKind, type MessageLink } from '../reactivation/messages/links.ts';
export { lineAndColumn, parseTemplate, placeholdersOf, withIds, withNames, type TemplateError } from '../reactivation/messages/parse.ts';
export { inBraces, namedInBraces, PLACEHOLDERS, type Placeholder } from '../reactivation/messages/placeholders.ts';
export { smsLength, type SmsLength } from '../reactivation/messages/sms-length.ts';
