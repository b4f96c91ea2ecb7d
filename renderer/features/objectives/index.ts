export { ObjectivesView } from './objectives-view.tsx'
