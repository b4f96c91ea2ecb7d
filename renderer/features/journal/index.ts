export { JournalPlace } from './journal-place.tsx'
