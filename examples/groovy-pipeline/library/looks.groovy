// Looks that the scripts of this library share.

[
        dusk : preset { option 'mood', 'dusk'; cinematic() },
        plain: preset { std() },
]
