export { StrategiesView } from './library/strategies-view.tsx'
export { PlanView } from './plan-view.tsx'
