// Two videos of one subject, to start from.
//
//   kling plan THIS_FILE                             shows what it asks for and sends nothing
//   kling run  THIS_FILE                             makes the videos
//   kling run  THIS_FILE -P subject='a grey heron'   makes them of something else

// A parameter with its default and what it is for; -P subject=… on the command line overrides it.
def subject = param 'subject', 'a red fox', 'who the videos are about'

// Settings for every block below; a block may override them.
defaults {
    landscape()      // or portrait(), square(), aspect '16:9'
    clarity 1080     // or 720
    duration 5       // seconds; or 10
}

// Settings with a name, for the blocks that use them.
def evening = preset {
    pro()            // the high-quality strategy; std() is the other one
}

// Each block is one video. Its name becomes the name of the file.
kling('turning') {
    prompt "$subject turns to the camera, soft morning light, shallow depth of field"
}

kling('walking-away') {
    use evening
    prompt "$subject walks away into the evening sun, the camera slowly rising"
    // image 'start.jpg', 'end.jpg'   // first and last picture; files are found beside this script and uploaded
    // takes 3                        // the same three times, to choose from
}
