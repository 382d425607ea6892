# Consent (152-ФЗ): a message of its own before anything personal. When the text changes, raise the version in src/rules/consent.rs.
consent-text =
    Before I ask about you, your consent is needed.

    The school asks to keep in the bot: the number of your MAX account, role and class; while the request is decided and for a week after it the name you give. What for: to let you and nobody else into the chat. Phone numbers, messages and documents are not kept.

    To withdraw the consent and erase everything: /удалить_данные. What is kept: /мои_данные
consent-button-yes = I agree
consent-button-no = I do not agree
consent-refused =
    All right, nothing was written down. Without consent you can ask questions, close your profile and keep in touch with the school without MAX.

    If you change your mind, apply again.
