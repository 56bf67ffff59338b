door-title = Take part
door-shut = You cannot enter here now
other-code = Enter a code
welcome-back = Welcome back
welcome-back-about = Somebody already took part in “{ $title }” on this device.
go-on-as = Go on as { $name }
somebody-else = I am somebody else

code-title = Take part with a code
code-label = The facilitator’s code
code-hint = Six letters and digits. Capitals and hyphens do not matter.
code-go = Go on

enter-facilitator = You help to facilitate this workshop. You will see what all groups write.
enter-helper = You help to facilitate this workshop. You guide: { $rooms }. Of other groups you see only what they share.
your-name-hint = It need not be your real name. The others see what you fill in here.
your-name-anonymous = It need not be your real name. In this group there is no name with what you write. Note: in a small group people can sometimes guess who wrote something.
name-needed = Fill in a name or nickname.
your-partner = Which group do you belong to?
partner-needed = Choose the group that you belong to.
take-part = I take part
help-guide = I help to facilitate
door-privacy = No account is needed. What you write is first seen by your own group and the facilitators only. Everything is kept until { $date } and then deleted.
