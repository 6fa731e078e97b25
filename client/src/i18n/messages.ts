// The only door to the compiled catalogue: what the interface says stands in client/messages, in every language.
export { m } from './generated/messages.js';
