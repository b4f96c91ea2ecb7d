export { MeetingCommands } from './meeting-commands.tsx'
export { MeetingsView } from './meetings-view.tsx'
