import groovy.json.JsonOutput

def subject = 'a small fishing harbour'
def mood = 'calm and hopeful'
def ratio = '16:9'
def seconds = 5

def request = [
        ref_prompt    : "First light reaches $subject: long shadows, drifting mist, a slow move forward; the mood is $mood.",
        creation_type : 4,
        aspect_ratio  : ratio,
        clarity       : 1080,
        quality_mode  : 'pro',
        video_duration: seconds,
        model_code    : 'tx_kling-v2-1-master',
]
println JsonOutput.prettyPrint(JsonOutput.toJson([[step: 'first-light', takes: 1, request: request]]))
